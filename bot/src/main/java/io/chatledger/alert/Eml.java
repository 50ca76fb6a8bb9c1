package io.chatledger.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chatledger.account.EmailAddress;
import io.chatledger.chart.Png;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes e-mails as text (RFC 5322, MIME).
 *
 * @param replyTo null for the sender
 */
record Eml(Sender from, @Nullable EmailAddress replyTo) {

    private static final String RELATED = "chatledger-related";
    private static final String ALTERNATIVE = "chatledger-alternative";

    /** So many characters of UTF-8 fit into one encoded word of 75 in any case. */
    private static final int WORD = 10;

    String write(Message message, Instant now) {
        List<String> head = new ArrayList<>();
        head.add("From: " + (from.name().isEmpty() ? from.address() : word(from.name()) + " <" + from.address() + ">"));
        head.add("To: " + message.to().text());
        head.add("Subject: " + word(message.subject()));
        head.add("Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
        head.add("Message-ID: <" + message.number() + "@chatledger>");
        if (replyTo != null) {
            head.add("Reply-To: " + replyTo.text());
        }
        Unsubscribing.headers(message, replyTo).forEach((name, value) -> head.add(name + ": " + value));
        head.add("MIME-Version: 1.0");
        return (String.join("\n", head) + "\n" + content(message))
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
    }

    private static String content(Message message) {
        String plain = text("plain", message.text());
        Message.Rich rich = message.rich();
        if (rich == null) {
            return plain;
        }
        String texts = parts("alternative", ALTERNATIVE, List.of(plain, text("html", rich.html())));
        return rich.picture() == null ? texts : parts("related", RELATED, List.of(texts, picture(rich.picture())));
    }

    private static String text(String type, String text) {
        return "Content-Type: text/" + type + "; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n" + text;
    }

    private static String picture(Png picture) {
        return "Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-ID: <" + Message.PICTURE
                + ">\nContent-Disposition: inline; filename=\"" + Message.PICTURE + ".png\"\n\n"
                + Base64.getMimeEncoder().encodeToString(bytes(picture));
    }

    private static String parts(String type, String boundary, List<String> parts) {
        return parts.stream()
                .map(part -> "--" + boundary + "\n" + part + "\n")
                .collect(Collectors.joining(
                        "",
                        "Content-Type: multipart/" + type + "; boundary=" + boundary + "\n\n",
                        "--" + boundary + "--\n"));
    }

    /** In a header: as it is, or encoded (RFC 2047) when it is not all ASCII. */
    private static String word(String text) {
        if (text.chars().allMatch(character -> character >= ' ' && character < 0x7F)) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        List<String> words = new ArrayList<>();
        for (int from = 0; from < characters.length; from += WORD) {
            String part = new String(characters, from, Math.min(WORD, characters.length - from));
            words.add("=?UTF-8?B?" + Base64.getEncoder().encodeToString(part.getBytes(UTF_8)) + "?=");
        }
        return String.join("\n ", words);
    }

    static byte[] bytes(Png picture) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(picture.size());
            picture.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
