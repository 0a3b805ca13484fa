package io.izyboost.tenancy.settings;

import io.izyboost.kernel.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of {@code settings} and {@code files}. */
@ApplicationScoped
class SettingRows {
    private static final String PUT = """
            insert into settings (name, value, updated_at) values (:name, :value, :now)
            on conflict (name) do update set value = excluded.value, updated_at = excluded.updated_at
            """;
    private static final String PUT_FILE = """
            insert into files (name, content_type, content, updated_at) values (:name, :type, :content, :now)
            on conflict (name) do update
            set content_type = excluded.content_type, content = excluded.content, updated_at = excluded.updated_at
            """;

    @PersistenceContext(unitName = "panel")
    EntityManager em;

    @Inject
    AppClock clock;

    @Transactional
    Map<String, String> all() {
        Map<String, String> values = new HashMap<>();
        for (Object[] row : rows("select name, value from settings where name not like 'secret.%'")) {
            values.put((String) row[0], (String) row[1]);
        }
        return Map.copyOf(values);
    }

    @Transactional
    Map<String, PanelFile> files() {
        Map<String, PanelFile> files = new HashMap<>();
        for (Object[] row : rows("select name, content_type, content, updated_at from files")) {
            String name = (String) row[0];
            files.put(name, new PanelFile(name, (String) row[1], (byte[]) row[2], (Instant) row[3]));
        }
        return Map.copyOf(files);
    }

    void put(Map<String, String> values) {
        values.forEach((name, value) -> {
            if (value == null || value.isBlank()) {
                em.createNativeQuery("delete from settings where name = :name")
                        .setParameter("name", name)
                        .executeUpdate();
            } else {
                em.createNativeQuery(PUT)
                        .setParameter("name", name)
                        .setParameter("value", value)
                        .setParameter("now", clock.instant())
                        .executeUpdate();
            }
        });
    }

    void putFile(String name, String contentType, byte[] content) {
        em.createNativeQuery(PUT_FILE)
                .setParameter("name", name)
                .setParameter("type", contentType)
                .setParameter("content", content)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    void removeFile(String name) {
        em.createNativeQuery("delete from files where name = :name")
                .setParameter("name", name)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String query) {
        return em.createNativeQuery(query, Object[].class).getResultList();
    }
}
