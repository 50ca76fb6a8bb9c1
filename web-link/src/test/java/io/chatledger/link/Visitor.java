package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody with a browser of their own. Whatever the browser complains about on a page of ours is a failure. */
final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final String pages;

    Visitor(Browser browser, String pages, Browser.NewContextOptions options) {
        this.pages = pages;
        context = browser.newContext(options);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && page.url().startsWith(pages)
                    && !message.text().contains("the server responded with a status of")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** On a phone, in a light room, without JavaScript. */
    static Visitor plain(Browser browser, String pages) {
        return new Visitor(
                browser,
                pages,
                new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    static Visitor on(Browser browser, String pages, int width, ColorScheme scheme) {
        return new Visitor(
                browser,
                pages,
                new Browser.NewContextOptions()
                        .setViewportSize(width, 844)
                        .setDeviceScaleFactor(2)
                        .setColorScheme(scheme));
    }

    Visitor open(String path) {
        Response response = page.navigate(pages + path);
        assertThat(response).isNotNull();
        return this;
    }

    Visitor fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    Visitor press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** Sends a form that is on no page, or on one that was changed. */
    Visitor send(String path, Map<String, String> fields) {
        page.evaluate("""
                ([path, fields]) => {
                    const form = document.createElement('form');
                    form.method = 'post';
                    form.action = path;
                    for (const [name, value] of Object.entries(fields)) {
                        const field = document.createElement('input');
                        field.name = name;
                        field.value = value;
                        form.append(field);
                    }
                    const button = document.createElement('button');
                    button.textContent = 'Send it';
                    form.append(button);
                    document.body.append(form);
                }""", List.of(path, fields));
        return press("Send it");
    }

    Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
        return this;
    }

    Visitor sees(String... texts) {
        assertThat(text()).contains(texts);
        assertThat(complaints).isEmpty();
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }

    String url() {
        return page.url();
    }

    String address(String link) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .getAttribute("href");
    }

    /** The page has no fault that axe can find, needs no sideways scrolling, and a picture of it is kept. */
    Visitor look(String name) {
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(violation -> violation.getId() + ": " + violation.getNodes())
                                .toList())
                .as(name)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits its width", name)
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
