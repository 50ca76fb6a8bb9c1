package io.chatledger.link;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine; the tests never fetch one. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    Chromium(String... options) {
        Path program = program()
                .orElseThrow(() -> new IllegalStateException(
                        "The tests in a browser need Chromium: apt-get install chromium, or set CHROMIUM to its path"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(Stream.concat(Stream.of("--no-sandbox"), Stream.of(options))
                                .toList()));
    }

    Browser browser() {
        return browser;
    }

    /** Without Chromium the tests in a browser are skipped, and say so; with {@code CI=true} they fail. */
    static boolean isExpected() {
        boolean expected = program().isPresent() || "true".equals(System.getenv("CI"));
        if (!expected) {
            System.err.println("SKIPPED: no Chromium on this machine, so the tests in a browser are left out");
        }
        return expected;
    }

    private static Optional<Path> program() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
