package io.izyboost.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** What the error pages say to programs. */
@Named
@RequestScoped
public class FaultPage {
    private static final int BAD_REQUEST = 400;

    /** A view that is gone, or was never there, is a fault of the request. Scripts read the new page out of a 200. */
    public void expired() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.getPartialViewContext().isAjaxRequest()) {
            faces.getExternalContext().setResponseStatus(BAD_REQUEST);
        }
    }
}
