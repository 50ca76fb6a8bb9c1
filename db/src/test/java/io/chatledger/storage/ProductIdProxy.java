package io.chatledger.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lets IBM's driver in where Derby only lets its own client in. When a connection opens, the driver names itself in the
 * field PRDID of the DRDA command ACCRDB ({@code JCC} and a version), and Derby refuses whoever is not {@code DNC};
 * the proxy writes a name over it that Derby takes and passes everything else through as it is.
 */
final class ProductIdProxy {

    /** A field of 12 bytes, with the code point of PRDID, that begins with the driver's name. */
    private static final byte[] DRIVER = {0x00, 0x0C, 0x11, 0x2E, 'J', 'C', 'C'};

    private static final int HEADER = 4;
    private static final byte[] TAKEN = "DNC10010".getBytes(StandardCharsets.US_ASCII);

    private final InetAddress loopback = InetAddress.getLoopbackAddress();
    private final ServerSocket listening;
    private final int target;

    /** Listens on a free port until the process ends. */
    ProductIdProxy(int target) throws IOException {
        this.listening = new ServerSocket(0, 50, loopback);
        this.target = target;
        Thread.ofVirtual().name("product-id-proxy").start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (true) {
            try {
                Socket driver = listening.accept();
                Socket server = new Socket(loopback, target);
                driver.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> pass(driver, server, true));
                Thread.ofVirtual().start(() -> pass(server, driver, false));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void pass(Socket from, Socket to, boolean renaming) {
        byte[] buffer = new byte[64 * 1024];
        boolean seeking = renaming;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                seeking = seeking && !rename(buffer, length);
                out.write(buffer, 0, length);
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static boolean rename(byte[] buffer, int length) {
        for (int start = 0; start + HEADER + TAKEN.length <= length; start++) {
            if (Arrays.equals(buffer, start, start + DRIVER.length, DRIVER, 0, DRIVER.length)) {
                System.arraycopy(TAKEN, 0, buffer, start + HEADER, TAKEN.length);
                return true;
            }
        }
        return false;
    }
}
