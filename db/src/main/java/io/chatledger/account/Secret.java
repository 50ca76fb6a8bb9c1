package io.chatledger.account;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** Something only one person is told; stored as its hash alone, and not shown by {@link #toString}. */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without those that are taken for each other: 0 and O, 1 and I and L. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int TOKEN_BYTES = 32;
    private static final int CODE_LETTERS = 8;

    /** For an address: 256 random bits in 43 characters of {@code A-Za-z0-9_-}. */
    public static Secret token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** For typing: about 40 random bits in 8 capital letters and digits. */
    static Secret code() {
        return new Secret(RANDOM.ints(CODE_LETTERS, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining()));
    }

    /** A code that only who holds this secret can tell beforehand, always the same for the same purpose. */
    public Secret codeFor(String purpose) {
        BigInteger number = new BigInteger(new Secret(text + " " + purpose).hash(), 16);
        StringBuilder code = new StringBuilder();
        BigInteger letters = BigInteger.valueOf(LETTERS.length());
        for (int place = 0; place < CODE_LETTERS; place++) {
            code.append(LETTERS.charAt(number.mod(letters).intValue()));
            number = number.divide(letters);
        }
        return new Secret(code.toString());
    }

    /** A code as it was typed, in any case, with or without spaces and dashes. */
    public static Secret typed(String code) {
        return new Secret(code.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT));
    }

    /** Whether it has the form of a code. */
    public boolean looksLikeCode() {
        return text.length() == CODE_LETTERS && text.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }

    /** As it is read and typed best, for example {@code KX7M-2QPT}. */
    public String inGroups() {
        return text.substring(0, CODE_LETTERS / 2) + "-" + text.substring(CODE_LETTERS / 2);
    }

    /** SHA-256 in 64 hexadecimal digits. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
