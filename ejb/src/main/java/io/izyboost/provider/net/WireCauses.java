package io.izyboost.provider.net;

import io.izyboost.kernel.Why;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** What the failures of the HTTP client mean to somebody who knows nothing of protocols. */
final class WireCauses {
    private WireCauses() {}

    static String why(Exception e, String host, Limits limits) {
        if (e instanceof AddressRefused) {
            return Why.ADDRESS_CLOSED.text(host);
        }
        if (e instanceof UnknownHostException) {
            return Why.HOST_NOT_FOUND.text(host);
        }
        if (e instanceof ConnectException
                || e instanceof ConnectTimeoutException
                || e instanceof NoRouteToHostException) {
            return Why.NOT_CONNECTED.text();
        }
        if (e instanceof SSLException) {
            return Why.NOT_SECURE.text();
        }
        if (e instanceof InterruptedIOException) {
            return Why.ANSWER_LATE.text(limits.read().toSeconds());
        }
        return e instanceof IOException ? Why.ANSWER_CUT_OFF.text() : Why.CALL_BROKE_DOWN.text();
    }
}
