package io.chatledger.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chatledger.conversation.Reply;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;

/** Talks through a pipe: one line in, the reply out, in UTF-8 whatever the platform's encoding. */
final class Pipe {

    private final Exchange exchange;
    private final Album album;
    private final MailNote mails;
    private final BufferedReader in;
    private final PrintStream out;

    Pipe(Exchange exchange, Album album, MailNote mails, InputStream in, OutputStream out) {
        this.exchange = exchange;
        this.album = album;
        this.mails = mails;
        this.in = new BufferedReader(new InputStreamReader(in, UTF_8));
        this.out = new PrintStream(out, false, UTF_8);
    }

    static Pipe ofSystem(Exchange exchange, Album album, MailNote mails) {
        return new Pipe(
                exchange,
                album,
                mails,
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out));
    }

    /** Until the end of the input, or until nobody reads the replies. */
    void run() throws IOException {
        String line = in.readLine();
        while (line != null && !out.checkError()) {
            for (Reply reply : exchange.say(line)) {
                out.println(album.text(reply));
            }
            mails.take().ifPresent(out::println);
            out.flush();
            line = in.readLine();
        }
    }
}
