package io.chatledger.alert;

import com.sendgrid.helpers.mail.Mail;
import com.sendgrid.helpers.mail.objects.Attachments;
import com.sendgrid.helpers.mail.objects.ClickTrackingSetting;
import com.sendgrid.helpers.mail.objects.Content;
import com.sendgrid.helpers.mail.objects.Email;
import com.sendgrid.helpers.mail.objects.OpenTrackingSetting;
import com.sendgrid.helpers.mail.objects.Personalization;
import com.sendgrid.helpers.mail.objects.SubscriptionTrackingSetting;
import com.sendgrid.helpers.mail.objects.TrackingSettings;
import io.chatledger.account.EmailAddress;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Writes an e-mail as SendGrid takes it, and lets nobody follow who opens it or what is tapped.
 *
 * @param replyTo null for the sender
 */
record SendGridMail(Sender from, @Nullable EmailAddress replyTo) {

    /** Under which SendGrid's reports name the mail. */
    static final String NUMBER = "outbox_id";

    String json(Message message) throws IOException {
        Mail mail = new Mail();
        mail.setFrom(new Email(from.address(), from.name().isEmpty() ? null : from.name()));
        mail.setSubject(message.subject());
        Personalization one = new Personalization();
        one.addTo(new Email(message.to().text()));
        one.addCustomArg(NUMBER, String.valueOf(message.number()));
        mail.addPersonalization(one);
        if (replyTo != null) {
            mail.setReplyTo(new Email(replyTo.text()));
        }
        Unsubscribing.headers(message, replyTo).forEach(mail::addHeader);
        mail.addContent(new Content("text/plain", message.text()));
        if (message.rich() != null) {
            add(message.rich(), mail);
        }
        mail.setTrackingSettings(untracked());
        return mail.build();
    }

    private static void add(Message.Rich rich, Mail mail) {
        mail.addContent(new Content("text/html", rich.html()));
        if (rich.picture() != null) {
            mail.addAttachments(new Attachments.Builder(
                            Message.PICTURE + ".png", Base64.getEncoder().encodeToString(Eml.bytes(rich.picture())))
                    .withType("image/png")
                    .withDisposition("inline")
                    .withContentId(Message.PICTURE)
                    .build());
        }
    }

    private static TrackingSettings untracked() {
        ClickTrackingSetting clicks = new ClickTrackingSetting();
        clicks.setEnable(false);
        clicks.setEnableText(false);
        OpenTrackingSetting opens = new OpenTrackingSetting();
        opens.setEnable(false);
        SubscriptionTrackingSetting subscriptions = new SubscriptionTrackingSetting();
        subscriptions.setEnable(false);
        TrackingSettings tracking = new TrackingSettings();
        tracking.setClickTrackingSetting(clicks);
        tracking.setOpenTrackingSetting(opens);
        tracking.setSubscriptionTrackingSetting(subscriptions);
        return tracking;
    }
}
