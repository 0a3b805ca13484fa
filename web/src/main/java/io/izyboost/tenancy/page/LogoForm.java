package io.izyboost.tenancy.page;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.tenancy.settings.PanelSettings;
import io.izyboost.tenancy.settings.Raster;
import io.izyboost.ui.Say;
import io.izyboost.ui.brand.Brand;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The panel's logo: uploaded, drawn anew, shown at {@code /brand/logo}; or taken away. */
@Named
@RequestScoped
public class LogoForm {
    private static final String FIELD = "logo";

    @Inject
    PanelSettings settings;

    private @Nullable Part file;

    public @Nullable String save() throws IOException {
        try {
            if (file == null || file.getSize() == 0) {
                throw DomainException.at(FIELD, ErrorCode.IMAGE_INVALID);
            }
            if (file.getSize() > Raster.MOST_BYTES) {
                throw DomainException.at(
                        FIELD, ErrorCode.IMAGE_TOO_LARGE, Raster.MOST_BYTES / 1_048_576, Raster.MOST_PIXELS_A_SIDE);
            }
            settings.put(Brand.LOGO, Raster.TYPE, Raster.png(content(file), FIELD));
            return ManageSettingsPage.shownAnew("logoSaved");
        } catch (DomainException e) {
            Say.refused(e);
            return null;
        }
    }

    private static byte[] content(Part file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        }
    }

    public String remove() {
        settings.remove(Brand.LOGO);
        return ManageSettingsPage.shownAnew("logoRemoved");
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
