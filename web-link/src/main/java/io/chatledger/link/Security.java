package io.chatledger.link;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may see which page; whatever is not named here is not found. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String[] FOR_EVERYBODY = {"/", "/style.css", "/icon.svg", "/webjars/**", "/sign-in", "/link/**"
    };

    /** Called without a session, by people and by programs: what is sent along shows that it may be. */
    private static final String[] WITHOUT_SESSION = {"/unsubscribe/*", "/sendgrid/events", "/telegram/webhook"};

    private static final String[] OF_THE_OWNER = {"/account", "/account/**", "/sign-out"};

    private static final String[] OF_THE_OWNER_JUST_NOW = {
        "/account/google/**", "/account/password/remove", "/account/delete", "/account/download"
    };

    /** Who is signed in adds a way to sign in here. */
    private static final String[] OF_STRANGERS_OR_THE_OWNER_JUST_NOW = {"/address", "/code"};

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository forms,
            PublicUrl publicUrl,
            ObjectProvider<ClientRegistrationRepository> providers,
            Google google,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages,
            Clock clock) {
        providers.ifAvailable(registered -> Oidc.offer(http, registered, publicUrl, google));
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(FOR_EVERYBODY)
                                .permitAll()
                                .requestMatchers(OF_STRANGERS_OR_THE_OWNER_JUST_NOW)
                                .access(new Freshness(clock, true))
                                .requestMatchers(OF_THE_OWNER_JUST_NOW)
                                .access(new Freshness(clock, false))
                                .requestMatchers(WITHOUT_SESSION)
                                .permitAll()
                                .requestMatchers(OF_THE_OWNER)
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .addFilterBefore(new Limits(pages), CsrfFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(forms).ignoringRequestMatchers(WITHOUT_SESSION))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(Security::refuseStranger)
                        .accessDeniedHandler(Security::refuse))
                .headers(HeadersConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .build();
    }

    @Bean
    PublicUrl publicUrl(@Value("${chatledger.public-url}") URI address) {
        return new PublicUrl(address);
    }

    @Bean
    CsrfTokenRepository forms() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    CookieSerializer cookies(PublicUrl publicUrl) {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName(publicUrl.cookie("session"));
        cookies.setUseSecureCookie(publicUrl.isSecure());
        cookies.setCookiePath("/");
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        return cookies;
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
        if (refusal instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof Freshness.Stale) {
            boolean page = request.getMethod().equals("GET");
            new Visit(request.getSession()).wanted(page ? request.getRequestURI() : "/account");
            response.sendRedirect("/sign-in?again");
        } else {
            response.sendError(
                    refusal instanceof CsrfException
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
