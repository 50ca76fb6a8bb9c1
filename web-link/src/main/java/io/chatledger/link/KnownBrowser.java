package io.chatledger.link;

import io.chatledger.account.KnownBrowsers;
import io.chatledger.account.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie by which a browser is known again in which an owner signed in; it signs nobody in. */
@Component
class KnownBrowser {

    private final KnownBrowsers browsers;
    private final PublicUrl publicUrl;
    private final Clock clock;

    KnownBrowser(KnownBrowsers browsers, PublicUrl publicUrl, Clock clock) {
        this.browsers = browsers;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** What tells the browser from others, when it is one of the account's. */
    Optional<String> of(long account, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name()))
                .map(cookie -> new Secret(cookie.getValue()))
                .filter(token -> browsers.isOf(account, token, clock.instant()))
                .map(Secret::hash);
    }

    void remember(long account, HttpServletRequest request, HttpServletResponse response) {
        if (of(account, request).isPresent()) {
            return;
        }
        ResponseCookie cookie = ResponseCookie.from(
                        name(), browsers.remember(account, clock.instant()).text())
                .path("/")
                .httpOnly(true)
                .secure(publicUrl.isSecure())
                .sameSite("Lax")
                .maxAge(KnownBrowsers.KNOWN)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name() {
        return publicUrl.cookie("known");
    }
}
