package dev.tocsin.tray;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import dev.tocsin.notification.Notice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxTest {

  private final Mailbox mailbox = new Mailbox();

  @Test
  void onlyTheNewestStateIsShown() throws InterruptedException {
    mailbox.put(States.serious(1));
    mailbox.put(States.serious(2));

    assertThat(take()).isEqualTo(new Mailbox.Item.State(States.serious(2)));
    assertThat(take()).isEqualTo(new Mailbox.Item.Idle());
  }

  @Test
  void theNewestNoticeOfASlotTakesThePlaceOfTheOneThatWaits() throws InterruptedException {
    mailbox.put(notice("storm", "4 new"));
    mailbox.put(notice("storm", "5 new"));

    assertThat(take()).isEqualTo(new Mailbox.Item.Tell(notice("storm", "5 new")));
    assertThat(take()).isEqualTo(new Mailbox.Item.Idle());
  }

  @Test
  void aWithdrawalTakesThePlaceOfTheNoticeThatWaits() throws InterruptedException {
    mailbox.put(notice("alarm-1", "fires"));
    mailbox.withdraw("alarm-1");

    assertThat(take()).isEqualTo(new Mailbox.Item.Withdraw("alarm-1"));
    assertThat(take()).isEqualTo(new Mailbox.Item.Idle());
  }

  @Test
  void theOldestNoticesAreDroppedWhenTooManyWait() throws InterruptedException {
    for (int number = 0; number < Mailbox.MOST_NOTICES + 5; number++) {
      mailbox.put(notice("slot-" + number, "text"));
    }

    assertThat(take()).isEqualTo(new Mailbox.Item.Tell(notice("slot-5", "text")));
  }

  @Test
  void noNoticeStaysBecauseManyAreWithdrawnAtOnce() throws InterruptedException {
    mailbox.put(notice("new", "fires"));
    for (int number = 0; number < 200; number++) {
      mailbox.withdraw("alarm-" + number);
    }

    assertThat(take()).isEqualTo(new Mailbox.Item.Tell(notice("new", "fires")));
    assertThat(take()).isEqualTo(new Mailbox.Item.Withdraw("alarm-0"));
  }

  @Test
  void afterTheEndNothingElseIsDone() throws InterruptedException {
    mailbox.put(notice("slot", "text"));
    mailbox.close();

    assertThat(List.of(take(), take())).containsOnly(new Mailbox.Item.Closed());
  }

  private Mailbox.Item take() throws InterruptedException {
    return mailbox.take(Duration.ZERO);
  }

  private static Notice notice(String slot, String title) {
    return Notices.of(slot, Level.WARN, title, null);
  }
}
