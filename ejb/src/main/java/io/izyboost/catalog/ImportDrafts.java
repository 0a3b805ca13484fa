package io.izyboost.catalog;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import io.izyboost.provider.ProviderAccountId;
import io.izyboost.tenancy.PanelSql;
import io.izyboost.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The caller's unfinished imports, one for each provider account, as the wizard writes them. They outlive the session
 * and the server. On a panel whose schema still waits for their table the wizard waits, and nothing else.
 */
@Stateless
public class ImportDrafts {
    /** Own prices for every service of the longest catalog. */
    static final int LONGEST = 2_000_000;

    private static final int SINCE_SCHEMA = 9;

    @Inject
    PanelSql sql;

    @Inject
    AppClock clock;

    @RequiresPermission(Permission.CATALOG_READ)
    public Optional<String> find(ProviderAccountId account) {
        mustBeKept();
        return sql.first(
                "select draft from import_drafts where provider_id = ? and user_id = ?",
                row -> row.getString(1),
                account.value(),
                caller());
    }

    /** Which accounts the caller has a draft of, and since when it stands so. */
    @RequiresPermission(Permission.CATALOG_READ)
    public Map<ProviderAccountId, Instant> mine() {
        Map<ProviderAccountId, Instant> mine = new HashMap<>();
        if (isKept()) {
            sql.list(
                    "select provider_id, updated_at from import_drafts where user_id = ?",
                    row -> mine.put(
                            new ProviderAccountId(row.getLong(1)),
                            row.getTimestamp(2).toInstant()),
                    caller());
        }
        return mine;
    }

    @RequiresPermission(Permission.CATALOG_READ)
    public void keep(ProviderAccountId account, String draft) {
        if (draft.length() > LONGEST) {
            throw new DomainException(ErrorCode.INVALID_INPUT, "draft");
        }
        mustBeKept();
        sql.update(
                "insert into import_drafts (provider_id, user_id, draft, updated_at) values (?, ?, ?, ?)"
                        + " on conflict (provider_id, user_id) do update set draft = excluded.draft, updated_at = excluded.updated_at",
                account.value(),
                caller(),
                draft,
                clock.instant());
    }

    @RequiresPermission(Permission.CATALOG_READ)
    public void drop(ProviderAccountId account) {
        if (isKept()) {
            sql.update("delete from import_drafts where provider_id = ? and user_id = ?", account.value(), caller());
        }
    }

    /** The import that was begun then has ended well; what its beginner typed since is a draft of the next one. */
    @RequiresPermission(Permission.CATALOG_WRITE)
    public void finished(ProviderAccountId account, UserId beginner, Instant begun) {
        if (isKept()) {
            sql.update(
                    "delete from import_drafts where provider_id = ? and user_id = ? and updated_at <= ?",
                    account.value(),
                    beginner.value(),
                    begun);
        }
    }

    /** Steps of the wizard lead from one page to the next by the draft: without one a choice would be lost on the way. */
    private static void mustBeKept() {
        if (!isKept()) {
            throw new DomainException(ErrorCode.PANEL_UPGRADING);
        }
    }

    private static boolean isKept() {
        return TenantContext.current().schemaVersion() >= SINCE_SCHEMA;
    }

    private static long caller() {
        return CallerContext.current().self().value();
    }
}
