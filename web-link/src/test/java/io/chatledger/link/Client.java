package io.chatledger.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A program that asks for pages and keeps cookies, and says what a browser would not. */
final class Client implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String pages;
    private @Nullable String origin;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Client(String pages) {
        this.pages = pages;
    }

    /** Comes from that address from now on, as a proxy would say. */
    Client from(String address) {
        origin = address;
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** Follows redirects, also to other hosts, as a browser does. */
    HttpResponse<String> follow(String path) {
        HttpResponse<String> response = get(path);
        for (int redirects = 0; redirects < 10 && response.statusCode() / 100 == 3; redirects++) {
            response = get(response.headers().firstValue("Location").orElseThrow());
        }
        return response;
    }

    /** Sends a form of the page given. */
    HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token(follow(page).body()));
        return postAsIs(path, all);
    }

    HttpResponse<String> postAsIs(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> signIn(String address, String password) {
        return post("/sign-in", "/sign-in", Map.of("address", address, "password", password));
    }

    /** Says yes to the chat that asks, and gives the page that follows. */
    String yes() {
        post("/link", "/link/yes", Map.of());
        return get("/link").body();
    }

    /** Brings back the code that was asked for, with a new password. */
    HttpResponse<String> enrol(String code, String password) {
        return post("/code", "/code", Map.of("code", code, "password", password));
    }

    /** The session's cookie, as it is now. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .map(HttpCookie::getValue)
                .findAny()
                .orElse("");
    }

    /** Takes over a cookie that somebody else has, or had. */
    void use(String session) {
        HttpCookie cookie = new HttpCookie("session", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(URI.create(pages), cookie);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            if (origin != null) {
                request.header("X-Forwarded-For", origin);
            }
            return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : pages + path);
    }

    static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        return token.find() ? token.group(1) : "";
    }

    @Override
    public void close() {
        http.close();
    }
}
