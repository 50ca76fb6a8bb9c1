package io.chatledger.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Lies between IBM's driver and the database, lets the driver in (as the proxy of db's tests does, by another name for
 * the driver in PRDID), and fails as networks and servers do.
 */
final class DatabaseProxy implements AutoCloseable {

    /** What goes wrong on the way. */
    enum Trouble {
        NONE,
        /** Connections are refused and the open ones closed. */
        DOWN,
        /** Nothing arrives any more, in either direction; nobody is told. */
        BLACK_HOLE,
        /** Every connection is reset at its next use. */
        RESET,
        /** Half of an answer arrives, and then a reset. */
        CUT_ANSWER,
        /** A commit arrives and is done; in place of the answer comes a reset. */
        CUT_COMMIT
    }

    /** Something to be done at one of the next commits, before or after the database has done it. */
    record Ambush(boolean before, AtomicInteger commits, Runnable deed) {}

    private static final String USER = "app";
    private static final byte[] DRIVER = {0x00, 0x0C, 0x11, 0x2E, 'J', 'C', 'C'};
    private static final byte[] TAKEN = "DNC10010".getBytes(StandardCharsets.US_ASCII);

    /** The DRDA command RDBCMM, which has no parameters. */
    private static final byte[] COMMIT = {0x00, 0x04, 0x20, 0x0E};

    private final InetAddress loopback = InetAddress.getLoopbackAddress();
    private final int target;
    private final int port;
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Ambush> ambush = new AtomicReference<>();
    private volatile ServerSocket listening;
    private volatile Trouble trouble = Trouble.NONE;

    DatabaseProxy(int target) throws IOException {
        this.target = target;
        listening = new ServerSocket(0, 50, loopback);
        port = listening.getLocalPort();
        accept(listening);
    }

    /** The settings of an application that keeps its books in this database, which begins to exist with the first. */
    List<String> settings(String database) {
        return List.of(
                "spring.datasource.url=" + url(database),
                "spring.datasource.username=" + USER,
                "spring.datasource.password=" + USER);
    }

    /** To look into the database. */
    DataSource dataSource(String database) {
        return new DriverManagerDataSource(url(database), USER, USER);
    }

    private String url(String database) {
        return "jdbc:db2://127.0.0.1:%d/\"memory:%s;create=true\":securityMechanism=3;loginTimeout=5;blockingReadConnectionTimeout=5;"
                .formatted(port, database);
    }

    /** From now on this goes wrong. */
    void suffer(Trouble next) throws IOException {
        Trouble before = trouble;
        trouble = next;
        if (next == Trouble.DOWN) {
            listening.close();
            passages.forEach(Passage::close);
        } else if (before == Trouble.DOWN) {
            listening = new ServerSocket(port, 50, loopback);
            accept(listening);
        }
    }

    /** At one of the next commits. */
    void lieInWait(Ambush next) {
        ambush.set(next);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        passages.forEach(Passage::close);
    }

    private void accept(ServerSocket open) {
        Thread.ofVirtual().name("database-proxy").start(() -> {
            while (!open.isClosed()) {
                try {
                    Passage passage = new Passage(open.accept(), new Socket(loopback, target));
                    passages.add(passage);
                    Thread.ofVirtual().start(passage::up);
                    Thread.ofVirtual().start(passage::down);
                } catch (IOException closed) {
                    // The next round ends, or the next driver tries.
                }
            }
        });
    }

    private void spring(boolean before) {
        Ambush waiting = ambush.get();
        if (waiting != null
                && waiting.before() == before
                && waiting.commits().decrementAndGet() == 0
                && ambush.compareAndSet(waiting, null)) {
            waiting.deed().run();
        }
    }

    /** One connection. */
    private final class Passage {

        private final Socket driver;
        private final Socket server;
        private volatile boolean committing;
        private volatile boolean dead;

        Passage(Socket driver, Socket server) throws IOException {
            this.driver = driver;
            this.server = server;
            driver.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        void up() {
            byte[] buffer = new byte[64 * 1024];
            boolean naming = true;
            try (driver;
                    server) {
                InputStream in = driver.getInputStream();
                OutputStream out = server.getOutputStream();
                for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                    int name = naming ? indexOf(DRIVER, buffer, length) : -1;
                    if (name >= 0) {
                        System.arraycopy(TAKEN, 0, buffer, name + 4, TAKEN.length);
                        naming = false;
                    }
                    boolean commit = indexOf(COMMIT, buffer, length) >= 0;
                    if (commit) {
                        spring(true);
                    }
                    if (passes()) {
                        committing = commit;
                        out.write(buffer, 0, length);
                    }
                }
            } catch (IOException closed) {
                close();
            } finally {
                passages.remove(this);
            }
        }

        void down() {
            byte[] buffer = new byte[64 * 1024];
            try (driver;
                    server) {
                InputStream in = server.getInputStream();
                OutputStream out = driver.getOutputStream();
                for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                    if (committing) {
                        spring(false);
                    }
                    if (committing && trouble == Trouble.CUT_COMMIT) {
                        reset();
                    } else if (trouble == Trouble.CUT_ANSWER) {
                        out.write(buffer, 0, length / 2);
                        reset();
                    } else if (passes()) {
                        committing = false;
                        out.write(buffer, 0, length);
                    }
                }
            } catch (IOException closed) {
                close();
            }
        }

        private boolean passes() throws IOException {
            if (trouble == Trouble.RESET) {
                reset();
            }
            dead = dead || trouble == Trouble.BLACK_HOLE;
            return !dead;
        }

        private void reset() throws IOException {
            driver.setOption(StandardSocketOptions.SO_LINGER, 0);
            close();
            throw new IOException("reset");
        }

        void close() {
            try (driver;
                    server) {
                passages.remove(this);
            } catch (IOException e) {
                passages.remove(this);
            }
        }
    }

    private static int indexOf(byte[] sought, byte[] buffer, int length) {
        for (int start = 0; start + sought.length <= length; start++) {
            if (Arrays.equals(buffer, start, start + sought.length, sought, 0, sought.length)) {
                return start;
            }
        }
        return -1;
    }
}
