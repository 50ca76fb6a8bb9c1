package io.chatledger.telegram;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.apache.derby.drda.NetworkServerControl;

/** A Derby network server in a process of its own, which speaks Db2's protocol; its databases are in memory. */
final class DatabaseServer implements AutoCloseable {

    private final int port = freePort();
    private final BotProcess process;

    DatabaseServer(File log) throws IOException {
        process = new BotProcess(
                List.of(
                        "-Dderby.locks.waitTimeout=3",
                        "-Dderby.locks.deadlockTimeout=1",
                        "-Dderby.language.statementCacheSize=5000",
                        "-Dderby.stream.error.field=java.lang.System.err"),
                NetworkServerControl.class.getName(),
                List.of("start", "-h", "127.0.0.1", "-p", String.valueOf(port)),
                log);
    }

    int port() {
        return port;
    }

    boolean isReady() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.kill();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
