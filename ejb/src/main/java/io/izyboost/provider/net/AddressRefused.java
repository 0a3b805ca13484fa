package io.izyboost.provider.net;

import java.net.UnknownHostException;

/** The name leads to an address that we do not connect to. */
public class AddressRefused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    public AddressRefused(String host) {
        super(host + " leads to an address that is not on the internet");
    }
}
