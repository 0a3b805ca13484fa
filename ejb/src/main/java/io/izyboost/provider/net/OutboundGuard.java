package io.izyboost.provider.net;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Guards calls to addresses that resellers typed in. As the HTTP client's resolver it looks a name up once and gives out
 * only what may be connected to, so a second look-up cannot lead elsewhere. The operator can allow hosts by name
 * ({@code IZYBOOST_ALLOWED_HOSTS}), as development and tests need.
 */
@ApplicationScoped
public class OutboundGuard implements DnsResolver {
    private final Set<String> allowed;

    public OutboundGuard() {
        this(Settings.names("IZYBOOST_ALLOWED_HOSTS"));
    }

    public OutboundGuard(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** The address as a URI if its form is one that we call; says nothing yet about where its name leads. */
    public URI wellFormed(String address) {
        URI uri;
        try {
            uri = new URI(address.strip());
        } catch (URISyntaxException e) {
            throw refused(address);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean http = scheme.equals("http") || scheme.equals("https");
        if (!http || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw refused(address);
        }
        return uri;
    }

    /** Refuses a name that leads nowhere but to forbidden addresses; one that leads nowhere at all may come up yet. */
    public void requireReachable(URI uri) {
        try {
            resolve(uri.getHost());
        } catch (AddressRefused e) {
            throw refused(uri.toString());
        } catch (UnknownHostException e) {
            // not a danger; the first call will say so
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = lookUp(host);
        if (allowed.contains(host.toLowerCase(Locale.ROOT))) {
            return all;
        }
        InetAddress[] open =
                Arrays.stream(all).filter(PublicAddresses::contains).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new AddressRefused(host);
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Tests put a lying name server here. */
    protected InetAddress[] lookUp(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    private static DomainException refused(String address) {
        return DomainException.at("url", ErrorCode.PROVIDER_URL_REFUSED, address);
    }
}
