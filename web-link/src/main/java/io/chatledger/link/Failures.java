package io.chatledger.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Faults of ours: logged by kind and place, as a message may quote the user, with a reference that the page shows. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Failures implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final int FRAMES = 12;

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("A page failed, reference {}: {}", reference, places(failure));
        request.setAttribute("reference", reference);
        try {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private static String places(Throwable failure) {
        String here = failure.getClass().getName()
                + Arrays.stream(failure.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining());
        return failure.getCause() == null ? here : here + "\n  by " + places(failure.getCause());
    }
}
