/**
 * What a person pastes as the body of an event stream: the name of each field, and its value in quotes,
 * since OneSignal writes nothing for what is unset. What OneSignal itself assigns comes first, texts that
 * people or remote servers choose come last: OneSignal puts them in as they are, quotation marks and all.
 * `contents` and `title` are left out; they are long texts that a workflow rarely needs.
 */
export const bodyTemplate = `{
  "event.kind": "{{ event.kind }}",
  "event.id": "{{ event.id }}",
  "event.timestamp": "{{ event.timestamp }}",
  "event.datetime": "{{ event.datetime }}",
  "event.app_id": "{{ event.app_id }}",
  "event.subscription_device_type": "{{ event.subscription_device_type }}",
  "event.subscription_id": "{{ event.subscription_id }}",
  "event.onesignal_id": "{{ event.onesignal_id }}",
  "message.id": "{{ message.id }}",
  "message.template_id": "{{ message.template_id }}",
  "message.live_activity_event_kind": "{{ message.live_activity_event_kind }}",
  "event.data.page_id": "{{ event.data.page_id }}",
  "event.data.target_id": "{{ event.data.target_id }}",
  "event.data.live_activity_id": "{{ event.data.live_activity_id }}",
  "event.data.live_activity_type": "{{ event.data.live_activity_type }}",
  "event.data.page_name": "{{ event.data.page_name }}",
  "event.data.target_name": "{{ event.data.target_name }}",
  "message.name": "{{ message.name }}",
  "message.url": "{{ message.url }}",
  "message.app_url": "{{ message.app_url }}",
  "message.web_url": "{{ message.web_url }}",
  "event.data.failure_reason": "{{ event.data.failure_reason }}",
  "event.external_id": "{{ event.external_id }}",
  "user.subscription.subscription_token": "{{ user.subscription.subscription_token }}"
}`;
