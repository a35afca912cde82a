import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../../parse/json';
import { channelOf, statsOf, type Channel } from '../channelOf';
import type { Counts, MessageFacts, NamedRecipients } from './facts';

/** A message as OneSignal shows it → the facts that count. */
export function readMessage(message: IDataObject): MessageFacts {
	const channel = channelOf(message);
	return {
		id: String(message.id),
		channel,
		isCanceled: message.canceled === true,
		sendAt: timeIn(message.send_after) ?? timeIn(message.queued_at),
		completedAt: timeIn(message.completed_at),
		delayedOption: textIn(message.delayed_option),
		counts: countsOf(message, channel),
		named: namedIn(message),
		includedSegments: textsIn(message.included_segments),
		excludedSegments: textsIn(message.excluded_segments),
		filters: Array.isArray(message.filters) ? message.filters : [],
		platforms: platformsIn(message),
		includesUnsubscribed: message.include_unsubscribed === true,
		hasFrequencyCap: textIn(message.fcap_status)?.toLowerCase() === 'capped',
		templateId: textIn(message.template_id),
	};
}

const timeIn = (seconds: unknown): number | undefined =>
	typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : undefined;

const textIn = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value : undefined;

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const numberIn = (value: unknown): number | undefined =>
	typeof value === 'number' ? value : undefined;

const largest = (...values: unknown[]): number | undefined => {
	const numbers = values.filter((value) => typeof value === 'number');
	return numbers.length > 0 ? Math.max(...numbers) : undefined;
};

/** OneSignal calls unsubscribed recipients `failed`, failed deliveries `errored` and clicks `converted`. */
function countsOf(message: IDataObject, channel?: Channel): Counts {
	const email = statsOf(message, 'email');
	const sms = statsOf(message, 'sms');
	const ofChannel: IDataObject = { email, sms, push: {}, unknown: {} }[channel ?? 'unknown'];
	return {
		sent: numberIn(ofChannel.successful) ?? numberIn(message.successful),
		confirmed: {
			push: numberIn(message.received),
			email: numberIn(email.received),
			sms: numberIn(sms.provider_successful),
			unknown: undefined,
		}[channel ?? 'unknown'],
		engaged: largest(message.converted, email.unique_clicks, email.unique_opens),
		unsubscribed: numberIn(message.failed),
		failed: numberIn(ofChannel.errored) ?? numberIn(message.errored),
		returned: largest(email.bounced, sms.provider_failed),
		capped: numberIn(message.frequency_capped),
	};
}

/** The recipients that the message lists; OneSignal's older names for the same lists count too. */
function namedIn(message: IDataObject): NamedRecipients | undefined {
	const { include_aliases: aliases } = message;
	const named: NamedRecipients = {
		aliases: [
			...Object.entries(isObject(aliases) ? aliases : {}).flatMap(([label, ids]) =>
				textsIn(ids).map((id): [string, string] => [label, id]),
			),
			...textsIn(message.include_external_user_ids).map((id): [string, string] => [
				'external_id',
				id,
			]),
		],
		subscriptionIds: [
			...textsIn(message.include_subscription_ids),
			...textsIn(message.include_player_ids),
		],
		addresses: [
			...textsIn(message.email_to),
			...textsIn(message.include_email_tokens),
			...textsIn(message.include_phone_numbers),
		],
	};
	return Object.values(named).some(({ length }) => length > 0) ? named : undefined;
}

const web = ['chromePush', 'firefoxPush', 'safariPush', 'safariLegacyPush'];

const typesBySwitch: Record<string, string[]> = {
	isIos: ['iosPush', 'macPush'],
	isAndroid: ['androidPush'],
	isHuawei: ['huaweiPush'],
	isAdm: ['amazonPush'],
	isAnyWeb: web,
	isChromeWeb: ['chromePush'],
	isFirefox: ['firefoxPush'],
	isSafari: ['safariPush', 'safariLegacyPush'],
	isWP_WNS: ['windowsPush'],
	isChrome: ['chromeExtensionPush'],
};

/** One platform that is turned on turns the others off. */
function platformsIn(message: IDataObject): string[] | undefined {
	const types = Object.entries(typesBySwitch).flatMap(([name, each]) =>
		message[name] === true ? each : [],
	);
	return types.length > 0 ? types : undefined;
}
