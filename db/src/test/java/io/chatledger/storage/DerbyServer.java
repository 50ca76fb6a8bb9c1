package io.chatledger.storage;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.derby.drda.NetworkServerControl;

/**
 * A Derby network server in this process, which speaks the protocol of Db2 (DRDA), for IBM's driver to talk to through
 * {@link ProductIdProxy}. Its databases are in memory; it ends with the process.
 */
public final class DerbyServer {

    private static final ProductIdProxy PROXY = start();

    private DerbyServer() {}

    /** The address, for IBM's driver, of a database that is created at first use. */
    public static String url(String database) {
        return "jdbc:db2://127.0.0.1:%d/\"memory:%s;create=true\":securityMechanism=3;blockingReadConnectionTimeout=60;"
                .formatted(PROXY.port(), database);
    }

    private static ProductIdProxy start() {
        System.setProperty("derby.system.home", Path.of("target", "derby").toString());
        System.setProperty("derby.locks.waitTimeout", "3");
        System.setProperty("derby.locks.deadlockTimeout", "1");
        // With its 100 statements Derby now and then forgets the one that it prepares, and then answers nobody any
        // more.
        System.setProperty("derby.language.statementCacheSize", "5000");
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            int port = freePort(loopback);
            NetworkServerControl server = new NetworkServerControl(loopback, port);
            server.start(new PrintWriter(Writer.nullWriter()));
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> {
                        server.ping();
                        return true;
                    });
            return new ProductIdProxy(port);
        } catch (Exception e) {
            throw new IllegalStateException("the Derby network server does not start", e);
        }
    }

    private static int freePort(InetAddress address) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.getLocalPort();
        }
    }
}
