import * as OneSignal from '@onesignal/node-onesignal';

/** What a request means: where it goes, and what it says. */
interface Intent {
	path: Record<string, string>;
	query: Record<string, string | undefined>;
	/** All values of a name that is repeated; `undefined` where there are none. */
	listOf(name: string): string[] | undefined;
	body: never;
}

type Sdk = OneSignal.DefaultApi;
type Twin = (sdk: Sdk, intent: Intent) => Promise<unknown>;

const number = (text?: string): number | undefined =>
	text === undefined ? undefined : Number(text);

interface Model {
	getAttributeTypeMap(): Array<{ name: string; baseName: string; type: string }>;
}

/** What the SDK calls the fields of a body: `is_ios` for `isIos`, for one. */
const asSdk = (model: Model, body: Record<string, unknown>): never =>
	Object.fromEntries(
		model
			.getAttributeTypeMap()
			.filter(({ baseName }) => baseName in body)
			.map(({ name, baseName, type }) => [
				name,
				type === 'LanguageStringMap'
					? asSdk(OneSignal.LanguageStringMap, body[baseName] as Record<string, unknown>)
					: body[baseName],
			]),
	) as never;

/** The call of OneSignal's own SDK for each request that the node makes. */
export const twins: Record<string, Twin> = {
	'POST /notifications': (sdk, { body }) =>
		sdk.createNotification(asSdk(OneSignal.Notification, body)),
	'GET /notifications/{id}': (sdk, { path, query }) => sdk.getNotification(query.app_id!, path.id),
	'GET /notifications': (sdk, { query: q }) =>
		sdk.getNotifications(
			q.app_id!,
			number(q.limit),
			number(q.offset),
			number(q.kind) as 0,
			q.time_offset,
		),
	'DELETE /notifications/{id}': (sdk, { path, query }) =>
		sdk.cancelNotification(query.app_id!, path.id),
	'POST /notifications/count-unsaved': (sdk, { body }) => sdk.estimateNotificationRecipients(body),
	'POST /apps/{app_id}/users': (sdk, { path: p, body }) => sdk.createUser(p.app_id, body),
	'GET /apps/{app_id}/users/by/{alias_label}/{alias_id}': (sdk, { path: p }) =>
		sdk.getUser(p.app_id, p.alias_label, p.alias_id),
	'PATCH /apps/{app_id}/users/by/{alias_label}/{alias_id}': (sdk, { path: p, body }) =>
		sdk.updateUser(p.app_id, p.alias_label, p.alias_id, body),
	'DELETE /apps/{app_id}/users/by/{alias_label}/{alias_id}': (sdk, { path: p }) =>
		sdk.deleteUser(p.app_id, p.alias_label, p.alias_id),
	'GET /apps/{app_id}/users/by/{alias_label}/{alias_id}/identity': (sdk, { path: p }) =>
		sdk.getAliases(p.app_id, p.alias_label, p.alias_id),
	'PATCH /apps/{app_id}/users/by/{alias_label}/{alias_id}/identity': (sdk, { path: p, body }) =>
		sdk.createAlias(p.app_id, p.alias_label, p.alias_id, body),
	'GET /apps/{app_id}/subscriptions/{subscription_id}/user/identity': (sdk, { path: p }) =>
		sdk.getAliasesBySubscription(p.app_id, p.subscription_id),
	'PATCH /apps/{app_id}/subscriptions/{subscription_id}/user/identity': (sdk, { path: p, body }) =>
		sdk.createAliasBySubscription(p.app_id, p.subscription_id, body),
	'DELETE /apps/{app_id}/users/by/{alias_label}/{alias_id}/identity/{alias_label_to_delete}': (
		sdk,
		{ path: p },
	) => sdk.deleteAlias(p.app_id, p.alias_label, p.alias_id, p.alias_label_to_delete),
	'POST /apps/{app_id}/users/by/{alias_label}/{alias_id}/subscriptions': (sdk, { path: p, body }) =>
		sdk.createSubscription(p.app_id, p.alias_label, p.alias_id, body),
	'PATCH /apps/{app_id}/subscriptions/{subscription_id}': (sdk, { path: p, body }) =>
		sdk.updateSubscription(p.app_id, p.subscription_id, body),
	'PATCH /apps/{app_id}/subscriptions_by_token/{token_type}/{token}': (sdk, { path: p, body }) =>
		sdk.updateSubscriptionByToken(p.app_id, p.token_type, p.token, body),
	'PATCH /apps/{app_id}/subscriptions/{subscription_id}/owner': (sdk, { path: p, body }) =>
		sdk.transferSubscription(p.app_id, p.subscription_id, body),
	'DELETE /apps/{app_id}/subscriptions/{subscription_id}': (sdk, { path: p }) =>
		sdk.deleteSubscription(p.app_id, p.subscription_id),
	'POST /apps/{app_id}/notifications/{notification_id}/unsubscribe': (sdk, { path: p, query }) =>
		sdk.unsubscribeEmailWithToken(p.app_id, p.notification_id, query.token!),
	'POST /apps/{app_id}/custom_events': (sdk, { path: p, body }) =>
		sdk.createCustomEvents(p.app_id, body),
	'GET /templates': (sdk, { query: q }) =>
		sdk.viewTemplates(q.app_id!, number(q.limit), number(q.offset), q.channel as 'push'),
	'GET /templates/{id}': (sdk, { path, query }) => sdk.viewTemplate(path.id, query.app_id!),
	'POST /templates': (sdk, { body }) =>
		sdk.createTemplate(asSdk(OneSignal.CreateTemplateRequest, body)),
	'PATCH /templates/{id}': (sdk, { path, query, body }) =>
		sdk.updateTemplate(path.id, query.app_id!, asSdk(OneSignal.UpdateTemplateRequest, body)),
	'DELETE /templates/{id}': (sdk, { path, query }) => sdk.deleteTemplate(path.id, query.app_id!),
	'POST /templates/{id}/copy_to_app': (sdk, { path, query, body }) =>
		sdk.copyTemplateToApp(path.id, query.app_id!, body),
	'GET /apps/{app_id}/segments': (sdk, { path, query }) =>
		sdk.getSegments(path.app_id, number(query.offset), number(query.limit)),
	'GET /apps/{app_id}/segments/{id}': (sdk, { path, query }) =>
		sdk.getSegment(path.app_id, path.id, query['include-segment-detail'] === 'true' || undefined),
	'POST /apps/{app_id}/segments': (sdk, { path, body }) => sdk.createSegment(path.app_id, body),
	'PATCH /apps/{app_id}/segments/{id}': (sdk, { path, body }) =>
		sdk.updateSegment(path.app_id, path.id, body),
	'DELETE /apps/{app_id}/segments/{id}': (sdk, { path }) => sdk.deleteSegment(path.app_id, path.id),
	'POST /apps/{app_id}/activities/activity/{activity_type}': (sdk, { path: p, body }) =>
		sdk.startLiveActivity(p.app_id, p.activity_type, body),
	'POST /apps/{app_id}/live_activities/{activity_id}/notifications': (sdk, { path: p, body }) =>
		sdk.updateLiveActivity(p.app_id, p.activity_id, body),
	'GET /apps/{app_id}/journeys': (sdk, { path, query }) =>
		sdk.viewJourneys(path.app_id, query.cursor, number(query.limit)),
	'GET /apps/{app_id}/journeys/{id}': (sdk, { path }) => sdk.viewJourney(path.app_id, path.id),
	'GET /apps/{app_id}/journeys/{id}/stats': (sdk, { path }) =>
		sdk.viewJourneyStats(path.app_id, path.id),
	'PATCH /apps/{app_id}/journeys/{id}': (sdk, { path, body }) =>
		sdk.updateJourney(path.app_id, path.id, body),
	'DELETE /apps/{app_id}/journeys/{id}': (sdk, { path }) => sdk.deleteJourney(path.app_id, path.id),
	'GET /apps/{app_id}/outcomes': (sdk, { path, query: q }) =>
		sdk.getOutcomes(
			path.app_id,
			// Names with commas are sent one by one, which the SDK cannot do.
			q.outcome_names ?? '',
			undefined,
			q.outcome_time_range,
			q.outcome_platforms,
			q.outcome_attribution,
		),
	'GET /apps/{app_id}/email_analytics/delivery_metrics': (sdk, { path }) =>
		sdk.getEmailReputation(path.app_id),
	'POST /players/csv_export': (sdk, { query, body }) =>
		sdk.exportSubscriptions(query.app_id!, body),
	'POST /notifications/{id}/export_events': (sdk, { path, query }) =>
		sdk.exportEvents(path.id, query.app_id!),
	'POST /notifications/{id}/history': (sdk, { path, body }) =>
		sdk.getNotificationHistory(path.id, body),
	'GET /organizations/{organization_id}/audit_logs': (sdk, { path, query: q, listOf }) =>
		sdk.listAuditLogs(
			path.organization_id,
			q.start_time,
			q.end_time,
			q.cursor,
			number(q.limit),
			listOf('app_ids'),
			listOf('actions'),
			listOf('actor_ids'),
			listOf('actor_emails'),
			listOf('target_types'),
			listOf('target_ids'),
			listOf('ip_addresses'),
		),
	'GET /apps': (sdk) => sdk.getApps(),
	'GET /apps/{app_id}': (sdk, { path }) => sdk.getApp(path.app_id),
	'POST /apps': (sdk, { body }) => sdk.createApp(body),
	'PUT /apps/{app_id}': (sdk, { path, body }) => sdk.updateApp(path.app_id, body),
};
