package io.chatledger;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the application on this machine whether it can serve; for containers that nobody else asks. */
final class Health {

    private static final int PATIENCE = 4000;

    private Health() {}

    /** Ends with code 0 when it can, else with 1. */
    public static void main(String[] args) {
        System.exit(isReady() ? 0 : 1);
    }

    private static boolean isReady() {
        try {
            var readiness = (HttpURLConnection) URI.create("http://127.0.0.1:8081/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            readiness.setConnectTimeout(PATIENCE);
            readiness.setReadTimeout(PATIENCE);
            return readiness.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
