package io.chatledger.link;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Refuses what no page takes, before it is read: other methods, and what is larger than any form. */
final class Limits extends OncePerRequestFilter {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");
    private static final String READ = "GET, HEAD";
    private static final long LARGEST = DataSize.ofKilobytes(16).toBytes();

    private final RequestMappingHandlerMapping pages;

    Limits(RequestMappingHandlerMapping pages) {
        this.pages = pages;
    }
    /** They take more, and bound it themselves. */
    private static final Set<String> CALLED_BY_PROGRAMS = Set.of("/sendgrid/events", "/telegram/webhook");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOnlyRead(request)) {
            response.setHeader(HttpHeaders.ALLOW, READ);
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!METHODS.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (request.getContentLengthLong() > LARGEST && !CALLED_BY_PROGRAMS.contains(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOnlyRead(HttpServletRequest request) throws ServletException {
        if (!request.getMethod().equals("POST")) {
            return false;
        }
        ServletRequestPathUtils.parseAndCache(request);
        try {
            pages.getHandler(request);
            return false;
        } catch (HttpRequestMethodNotSupportedException _) {
            return true;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }
}
