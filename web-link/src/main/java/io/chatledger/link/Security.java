package io.chatledger.link;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Who may see which page, and what every answer tells the browser; whatever is not named here is not found. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String[] FOR_EVERYBODY = {
        "/", "/style.css", "/icon.svg", "/webjars/**", "/sign-in", "/address", "/code", "/link/**"
    };

    /** Called without a session, by people and by programs: what is sent along shows that it may be. */
    private static final String[] WITHOUT_SESSION = {"/unsubscribe/*", "/sendgrid/events"};

    private static final String[] OF_THE_OWNER = {"/account", "/account/**", "/sign-out"};

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository forms,
            PublicUrl publicUrl,
            ObjectProvider<ClientRegistrationRepository> providers,
            Google google) {
        providers.ifAvailable(registered -> Oidc.offer(http, registered, publicUrl, google));
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(FOR_EVERYBODY)
                                .permitAll()
                                .requestMatchers(WITHOUT_SESSION)
                                .permitAll()
                                .requestMatchers(OF_THE_OWNER)
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .addFilterBefore(new Limits(), CsrfFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(forms).ignoringRequestMatchers(WITHOUT_SESSION))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(Security::refuseStranger)
                        .accessDeniedHandler(Security::refuse))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(policy(Oidc.origin(providers.getIfAvailable()))))
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(_ -> publicUrl.isSecure()))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()")))
                .requestCache(cache -> cache.disable())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .build();
    }

    @Bean
    PublicUrl publicUrl(@Value("${chatledger.public-url}") URI address) {
        return new PublicUrl(address);
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository forms() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** A cookie of that prefix is only taken from this host itself, and only over https. */
    @Bean
    CookieSerializer cookies(PublicUrl publicUrl) {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName(publicUrl.isSecure() ? "__Host-session" : "session");
        cookies.setUseSecureCookie(publicUrl.isSecure());
        cookies.setCookiePath("/");
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        return cookies;
    }

    private static String policy(String provider) {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'" + provider
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static void refuseStranger(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (request.getRequestURI().startsWith("/account")) {
            response.sendRedirect("/sign-in");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        response.sendError(
                refusal instanceof CsrfException ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
}
