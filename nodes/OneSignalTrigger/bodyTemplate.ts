/**
 * What a person pastes as the body of an event stream. Everything stands in quotes, since OneSignal
 * writes nothing for what is unset; `contents` and `title` are left out, since they are texts that
 * people write, quotes and all.
 */
export const bodyTemplate = `{
  "event": {
    "kind": "{{ event.kind }}",
    "id": "{{ event.id }}",
    "timestamp": "{{ event.timestamp }}",
    "datetime": "{{ event.datetime }}",
    "app_id": "{{ event.app_id }}",
    "subscription_device_type": "{{ event.subscription_device_type }}",
    "subscription_id": "{{ event.subscription_id }}",
    "onesignal_id": "{{ event.onesignal_id }}",
    "external_id": "{{ event.external_id }}",
    "data": {
      "failure_reason": "{{ event.data.failure_reason }}",
      "page_id": "{{ event.data.page_id }}",
      "page_name": "{{ event.data.page_name }}",
      "target_id": "{{ event.data.target_id }}",
      "target_name": "{{ event.data.target_name }}",
      "live_activity_id": "{{ event.data.live_activity_id }}",
      "live_activity_type": "{{ event.data.live_activity_type }}"
    }
  },
  "message": {
    "id": "{{ message.id }}",
    "name": "{{ message.name }}",
    "template_id": "{{ message.template_id }}",
    "url": "{{ message.url }}"
  }
}`;
