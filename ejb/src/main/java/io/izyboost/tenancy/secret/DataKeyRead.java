package io.izyboost.tenancy.secret;

import io.izyboost.kernel.PanelId;
import javax.crypto.SecretKey;

/** A panel's data key was read, or made, in the running transaction. */
record DataKeyRead(PanelId panel, SecretKey key) {
    @Override
    public String toString() {
        return "DataKeyRead[" + panel + "]";
    }
}
