package io.chatledger.link;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as limits go: an IPv4 address, or the IPv6 network (64 bits) of one customer. */
record Origin(String text) {

    private static final int NETWORK_BYTES = 8;

    static Origin of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            byte[] network = Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES));
            return new Origin(HexFormat.of().formatHex(network));
        } catch (IllegalArgumentException _) {
            return new Origin(address);
        }
    }
}
