package io.izyboost.tenancy.settings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.kernel.access.Subject;
import io.izyboost.tenancy.PanelLifeCycle;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The settings of the panel at hand, read from memory for five seconds. */
@ApplicationScoped
public class PanelSettings {
    /** Names that start so are not the owner's to read or write. */
    static final String SECRET = "secret.";

    private final Cache<PanelId, Map<String, String>> known = cache();
    private final Cache<PanelId, Map<String, PanelFile>> files = cache();

    @Inject
    SettingRows rows;

    @Inject
    PanelLifeCycle panels;

    @Inject
    Event<SettingsChanged> changed;

    public String get(String name, String otherwise) {
        return all().getOrDefault(name, otherwise);
    }

    /** Every setting that was put. */
    public Map<String, String> all() {
        return known.get(TenantContext.current().id(), panel -> rows.all());
    }

    public Optional<PanelFile> file(String name) {
        return Optional.ofNullable(
                files.get(TenantContext.current().id(), panel -> rows.files()).get(name));
    }

    /**
     * Name and settings together, or neither. The name stands in the registry, where the operator sees it as well; a blank
     * value takes a setting away: the default stands again.
     */
    @Transactional
    @RequiresPermission(Permission.PANEL_SETTINGS)
    @Audited("panel.settings")
    public void put(@Subject String name, Map<String, String> values) {
        if (values.keySet().stream().anyMatch(key -> key.startsWith(SECRET))) {
            throw new IllegalArgumentException("Not a setting of the owner");
        }
        panels.rename(TenantContext.current().id(), name);
        rows.put(values);
        changed.fire(new SettingsChanged(TenantContext.current().id()));
    }

    /** The caller has checked size and type. */
    @Transactional
    @RequiresPermission(Permission.PANEL_SETTINGS)
    @Audited("panel.settings.file")
    public void put(@Subject String name, String contentType, byte[] content) {
        rows.putFile(name, contentType, content);
        changed.fire(new SettingsChanged(TenantContext.current().id()));
    }

    @Transactional
    @RequiresPermission(Permission.PANEL_SETTINGS)
    @Audited("panel.settings.file")
    public void remove(@Subject String name) {
        rows.removeFile(name);
        changed.fire(new SettingsChanged(TenantContext.current().id()));
    }

    /** After the commit: a reader in between would bring the old values back. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingsChanged change) {
        known.invalidate(change.panel());
        files.invalidate(change.panel());
    }

    private static <V> Cache<PanelId, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(2_000)
                .expireAfterWrite(Duration.ofSeconds(5))
                .build();
    }
}
