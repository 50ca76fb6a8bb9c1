package io.chatledger.link;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;

/** The way to Google and back, by OpenID Connect with PKCE, state and nonce. */
final class Oidc {

    static final String BEGIN = "/oauth2/authorization/google";

    private static final String GOOGLE = "google";
    private static final String BACK = "/login/oauth2/code/google";

    private Oidc() {}

    static void offer(HttpSecurity http, ClientRegistrationRepository providers, PublicUrl publicUrl, Google google) {
        http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(BEGIN, BACK).permitAll())
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(requests(providers, publicUrl)))
                        .authorizedClientRepository(new NothingKept())
                        .successHandler(google)
                        .failureHandler(google));
    }

    /** Where the provider's own page is, after a space, as forms may lead there; empty without a provider. */
    static String origin(@Nullable ClientRegistrationRepository providers) {
        ClientRegistration google = providers == null ? null : providers.findByRegistrationId(GOOGLE);
        if (google == null) {
            return "";
        }
        URI page = URI.create(google.getProviderDetails().getAuthorizationUri());
        return " " + page.getScheme() + "://" + page.getRawAuthority();
    }

    private static OAuth2AuthorizationRequestResolver requests(
            ClientRegistrationRepository providers, PublicUrl publicUrl) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(providers);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.redirectUri(publicUrl.to(BACK))
                        .additionalParameters(Map.of("prompt", "select_account"))));
        return requests;
    }
}
