package io.chatledger.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Plays Google over real HTTP: whoever comes is at once the person that was named last. It refuses whom Google would
 * refuse (client, address to return to, proof of PKCE), and can be told to answer as an attacker would.
 */
final class ProviderDouble {

    static final String ISSUER = "https://accounts.google.com";
    static final String CLIENT = "chatledger-test";

    private static final String SECRET = "secret-canary";

    /** What is wrong with the next answers. */
    enum Lie {
        NONE,
        STATE,
        NO_STATE,
        NONCE,
        AUDIENCE,
        ISSUER,
        SIGNATURE,
        EXPIRED,
        DENIED
    }

    private record Asked(Map<String, String> parameters, String subject, String address, boolean verified) {}

    private final HttpServer server;
    private final RSAKey key = generated();
    private final RSAKey strangers = generated();
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private volatile Lie lie = Lie.NONE;
    private volatile String subject = "none";
    private volatile String address = "none";
    private volatile boolean verified = true;
    private volatile Map<String, String> lastAsked = Map.of();

    ProviderDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    /** Makes it Google for the application. */
    void settings(DynamicPropertyRegistry settings) {
        String client = "spring.security.oauth2.client.";
        settings.add(client + "registration.google.client-id", () -> CLIENT);
        settings.add(client + "registration.google.client-secret", () -> SECRET);
        settings.add(client + "provider.google.authorization-uri", () -> url("/authorize"));
        settings.add(client + "provider.google.token-uri", () -> url("/token"));
        settings.add(client + "provider.google.jwk-set-uri", () -> url("/keys"));
        settings.add(client + "provider.google.user-info-uri", () -> "");
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** From now on, everybody is this person, and what is said is the truth. */
    void becomes(String person, String mail) {
        becomes(person, mail, true);
    }

    void becomes(String person, String mail, boolean mailVerified) {
        subject = person;
        address = mail;
        verified = mailVerified;
        lie = Lie.NONE;
    }

    void lies(Lie about) {
        lie = about;
    }

    /** The parameters of the last request for an authorization. */
    Map<String, String> lastAsked() {
        return lastAsked;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
        lastAsked = parameters;
        String code = UUID.randomUUID().toString();
        asked.put(code, new Asked(parameters, subject, address, verified));
        String state = switch (lie) {
            case STATE -> "&state=forged";
            case NO_STATE -> "";
            default -> "&state=" + URLEncoder.encode(parameters.get("state"), UTF_8);
        };
        String outcome = lie == Lie.DENIED ? "error=access_denied" : "code=" + code;
        exchange.getResponseHeaders().add("Location", parameters.get("redirect_uri") + "?" + outcome + state);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> given =
                parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Asked request = asked.remove(given.getOrDefault("code", ""));
        String basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
        boolean known = basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!known || request == null || !fits(request.parameters(), given)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(exchange, 200, """
                {"access_token":"access-canary","token_type":"Bearer","expires_in":60,"id_token":"%s"}
                """.formatted(idToken(request)));
    }

    private static boolean fits(Map<String, String> request, Map<String, String> given) {
        return given.getOrDefault("redirect_uri", "").equals(request.get("redirect_uri"))
                && "S256".equals(request.get("code_challenge_method"))
                && challenge(given.getOrDefault("code_verifier", "")).equals(request.get("code_challenge"));
    }

    private String idToken(Asked request) {
        Instant now = Instant.now();
        boolean expired = lie == Lie.EXPIRED;
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.ISSUER ? "https://evil.example" : ISSUER)
                .audience(lie == Lie.AUDIENCE ? "somebody-else" : CLIENT)
                .subject(request.subject())
                .claim("email", request.address())
                .claim("email_verified", request.verified())
                .claim(
                        "nonce",
                        lie == Lie.NONCE ? "forged" : request.parameters().get("nonce"))
                .issueTime(Date.from(expired ? now.minusSeconds(7200) : now))
                .expirationTime(Date.from(expired ? now.minusSeconds(3600) : now.plusSeconds(60)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(lie == Lie.SIGNATURE ? strangers : key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> decoded = new ConcurrentHashMap<>();
        UriComponentsBuilder.fromUriString("/?" + query)
                .build(true)
                .getQueryParams()
                .forEach((name, values) -> decoded.put(name, java.net.URLDecoder.decode(values.getFirst(), UTF_8)));
        return decoded;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(2048).keyID("key").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
