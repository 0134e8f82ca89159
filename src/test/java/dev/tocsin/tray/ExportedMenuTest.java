package dev.tocsin.tray;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.i18n.Texts;
import dev.tocsin.tray.dbus.MenuEvent;
import dev.tocsin.tray.dbus.MenuNode;
import java.util.List;
import java.util.Locale;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;

class ExportedMenuTest {

  private final RecordedActions actions = new RecordedActions();
  private final ExportedMenu menu = new ExportedMenu(Texts.in(Locale.CHINA), actions);

  @Test
  void theMenuHasTwoItemsInThePersonsLanguage() {
    MenuNode root = menu.layout(0, -1, List.of()).second;

    assertThat(root.children)
        .extracting(ExportedMenuTest::label)
        .containsExactly("打开 Tocsin", "退出");
  }

  @Test
  void clicksArriveInGroupsToo() throws InterruptedException {
    menu.eventGroup(List.of(event(1, "hovered"), event(2, "clicked")));

    assertThat(actions.next()).isEqualTo("quit");
  }

  private static Object label(Variant<?> child) {
    MenuNode node = (MenuNode) child.getValue();
    return requireNonNull(node.properties.get("label")).getValue();
  }

  private static MenuEvent event(int id, String name) {
    return new MenuEvent(id, name, new Variant<>(0), new UInt32(0));
  }
}
