package io.izyboost.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.access.Permission;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesTest {
    @Test
    void letsNoRoleOfAPanelIntoTheConsole() {
        for (String role : List.of(Roles.OWNER, Roles.ADMIN, Roles.MEMBER, Roles.VIEWER, Roles.CUSTOMER)) {
            assertThat(Roles.permissions(role))
                    .noneMatch(permission -> permission.word().startsWith("platform."));
        }
    }

    @Test
    void givesTheOwnerMoreThanAnyOther() {
        for (String role : List.of(Roles.ADMIN, Roles.MEMBER, Roles.VIEWER, Roles.CUSTOMER)) {
            assertThat(Roles.permissions(Roles.OWNER))
                    .containsAll(Roles.permissions(role))
                    .hasSizeGreaterThan(Roles.permissions(role).size());
        }
    }

    @Test
    void letsViewersChangeNothingButTheirKey() {
        assertThat(Roles.permissions(Roles.VIEWER))
                .doesNotContain(Permission.ORDERING_RESOLVE, Permission.CATALOG_WRITE, Permission.WALLET_CREDIT)
                .contains(Permission.PANEL_DASHBOARD);
    }

    @Test
    void keepsCustomersOutOfTheOffice() {
        assertThat(Roles.permissions(Roles.CUSTOMER))
                .containsExactlyInAnyOrder(
                        Permission.ORDERING_PLACE, Permission.WALLET_OWN, Permission.IDENTITY_OWN_KEY);
    }

    @Test
    void addsTheConsoleToAnOperator() {
        assertThat(Roles.permissions(Roles.OWNER, "super_admin"))
                .contains(Permission.PLATFORM_FLEET, Permission.PLATFORM_PANELS, Permission.PANEL_SETTINGS);
        assertThat(Roles.permissions(Roles.OWNER, "viewer"))
                .contains(Permission.PLATFORM_READ)
                .doesNotContain(Permission.PLATFORM_PANELS);
    }

    @Test
    void knowsNothingOfStrangeRoles() {
        assertThat(Roles.permissions("root")).isEmpty();
        assertThatThrownBy(() -> Roles.checked("root")).isInstanceOf(DomainException.class);
    }
}
