import * as sdk from '@onesignal/node-onesignal';

import { targetingFields } from '../../nodes/OneSignal/fields/recipients';
import { allExamples } from '../support/allExamples.mts';

/** A model of OneSignal's own SDK: it lists the keys that it knows. */
interface Model {
	getAttributeTypeMap(): Array<{ baseName: string }>;
}

const keysOf = (...models: Model[]): string[] =>
	models.flatMap((model) => model.getAttributeTypeMap().map(({ baseName }) => baseName));

/** Keys that we send though the SDK's model does not know them, and why. */
const ahead: Record<string, string> = {
	'message/custom': 'stands for "Additional Body Fields (JSON)"',
	'message/enable_frequency_cap': 'documented with the message, not in SDK 5.18',
	'user/properties/test_user_name': "in OneSignal's OpenAPI document, not in SDK 5.18",
	'customEvent/events/properties':
		'the SDK says `payload`; documentation and server say `properties`',
	'customEvent/events/idempotency_key': 'documented for each event, not in SDK 5.18',
	'segment/description': "in OneSignal's OpenAPI document, not in SDK 5.18",
	'app/fcm_v1_service_account_json':
		"in OneSignal's OpenAPI document; SDK 5.18 has the legacy `gcm_key`",
	'export/include_unsubscribed': "in OneSignal's OpenAPI document, not in SDK 5.18",
	'liveActivity/ios_sound': "in OneSignal's OpenAPI document, not in SDK 5.18",
	'template/enable_frequency_cap': 'documented with the message, not in SDK 5.18',
};

/** Keys of the SDK's message that no field makes, and why. */
const leftOut: Record<string, string> = {
	include_email_tokens: 'old name of `email_to`',
	include_ios_tokens: 'deprecated: raw push tokens',
	include_wp_wns_uris: 'deprecated: raw push tokens',
	include_amazon_reg_ids: 'deprecated: raw push tokens',
	include_chrome_reg_ids: 'deprecated: raw push tokens',
	include_chrome_web_reg_ids: 'deprecated: raw push tokens',
	include_android_reg_ids: 'deprecated: raw push tokens',
	external_id: 'former name of `idempotency_key`, maybe with a memory of its own',
	id: 'part of the answer',
	value: 'part of the answer (outcomes)',
	aggregation: 'part of the answer (outcomes)',
};

const message = { '': keysOf(sdk.Notification), filters: [...keysOf(sdk.Filter), 'operator'] };
const change = { '': keysOf(sdk.UpdateUserRequest), properties: keysOf(sdk.PropertiesObject) };
// A template for a push may hold any field of a push.
const template = (model: Model) => ({ '': keysOf(model, sdk.Notification) });

const segment = (model: Model) => ({ '': keysOf(model), filters: message.filters });
const subscription = {
	'': keysOf(sdk.SubscriptionBody),
	subscription: keysOf(sdk.Subscription),
};

const inboxMarks = ['is_read', 'is_opened', 'is_deleted'];

/** The SDK's keys for the same intent: of the body, and of the objects in it. */
const twins: Record<string, Record<string, string[]>> = {
	'message.sendPush': message,
	'message.sendEmail': message,
	'message.sendSms': message,
	'message.sendAndWait': message,
	'message.getHistory': { '': keysOf(sdk.GetNotificationHistoryRequestBody) },
	'message.explainDelivery': { '': keysOf(sdk.ExportSubscriptionsRequestBody) },
	'export.subscriptions': { '': keysOf(sdk.ExportSubscriptionsRequestBody) },
	'message.estimate': {
		'': keysOf(sdk.EstimateNotificationRecipientsRequest),
		filters: message.filters,
	},
	'user.upsert': {
		'': keysOf(sdk.User),
		properties: keysOf(sdk.PropertiesObject),
		subscriptions: keysOf(sdk.Subscription),
	},
	'user.update': {
		...change,
		deltas: keysOf(sdk.PropertiesDeltas),
	},
	// an unknown user may be created first
	'user.setTags': { ...change, '': keysOf(sdk.UpdateUserRequest, sdk.UserIdentityBody) },
	'user.deleteTags': change,
	'alias.set': { '': keysOf(sdk.UserIdentityBody) },
	'subscription.create': subscription,
	'subscription.update': subscription,
	'subscription.transfer': { '': keysOf(sdk.TransferSubscriptionRequestBody) },
	'customEvent.track': { '': keysOf(sdk.CustomEventsRequest), events: keysOf(sdk.CustomEvent) },
	'journey.setState': {
		'': keysOf(sdk.UpdateJourneyRequest),
		schedule: keysOf(sdk.JourneySchedule),
	},
	// Not in SDK 5.18: its overrides are what a journey is created with.
	'journey.duplicate': { '': ['overrides'], overrides: keysOf(sdk.CreateJourneyRequest) },
	// Not in SDK 5.18, but in OneSignal's OpenAPI document.
	'inbox.mark': { '': inboxMarks },
	// Bodies that a person writes: a message, a template, marks.
	'api.call': { '': [...keysOf(sdk.Notification), ...inboxMarks] },
	'liveActivity.start': { '': keysOf(sdk.StartLiveActivityRequest), filters: message.filters },
	'liveActivity.update': { '': keysOf(sdk.UpdateLiveActivityRequest) },
	'liveActivity.end': { '': keysOf(sdk.UpdateLiveActivityRequest) },
	'segment.create': segment(sdk.Segment),
	'segment.update': segment(sdk.UpdateSegmentRequest),
	'app.copyTemplate': { '': keysOf(sdk.CopyTemplateRequest) },
	'app.create': { '': keysOf(sdk.App) },
	'app.update': { '': keysOf(sdk.App) },
	'template.create': template(sdk.CreateTemplateRequest),
	'template.update': template(sdk.UpdateTemplateRequest),
};

type Body = Record<string, unknown>;

/** What Max Recipients asks before; a request of its own, which the SDK does not have. */
const estimate = '/count-unsaved';

/** The bodies that the examples of an operation send. */
const bodiesOf = ({ examples }: (typeof allExamples)[number]): Body[] =>
	examples
		.flatMap((example) => [example.sends ?? []].flat())
		.filter(({ path }) => !path.endsWith(estimate))
		.map((sent) => sent.body as Body | undefined)
		.filter((body): body is Body => body !== undefined && !('asymmetricMatch' in body));

const sending = allExamples.filter((each) => bodiesOf(each).length > 0);

describe.each(sending)('$resource: $operation', (each) => {
	it('sends only keys that the official SDK knows, or that are known to be ahead of it', () => {
		const { resource, operation } = each;
		const unknown = bodiesOf(each).flatMap((body) =>
			Object.entries(twins[`${resource}.${operation}`]).flatMap(([at, keys]) =>
				(at === '' ? [body] : [(body[at] ?? []) as Body[]].flat())
					.flatMap(Object.keys)
					.filter((key) => !keys.includes(key))
					.map((key) => (at === '' ? key : `${at}/${key}`)),
			),
		);
		expect(unknown.filter((key) => !ahead[`${resource}/${key}`])).toEqual([]);
	});
});

it('reaches every key of a message that the official SDK knows', () => {
	const reached = allExamples
		.filter(({ resource }) => resource === 'message')
		.flatMap((each) => bodiesOf(each).flatMap(Object.keys));
	const missing = keysOf(sdk.Notification).filter((key) => !reached.includes(key));
	expect(missing.filter((key) => !leftOut[key])).toEqual([]);
});

it('every key of the SDK by which a message chooses recipients is known as such', () => {
	const choosing = keysOf(sdk.Notification).filter(
		(key) => /^(include_(?!unsubscribed)|(in|ex)cluded_)/.test(key) || key === 'filters',
	);
	expect(choosing.length).toBeGreaterThan(10);
	expect(choosing.filter((key) => !targetingFields.includes(key))).toEqual([]);
});
