import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../parse/json';
import { canBatch } from './canBatch';
import type { BatchEntry, BatchStrategy } from './batcher';
import { uuidFrom } from '../idempotencyKey';
import { responseBody } from '../toItems';
import { splitErrorReport } from './splitErrorReport';

/** OneSignal's limit for the recipients of one message. */
const maxRecipients = 20_000;

/** Lists of people by which a message can be addressed; segments and filters cannot be joined. */
const recipientFields = ['include_subscription_ids', 'email_to', 'include_phone_numbers'];

interface RecipientList {
	/** The list in the body, and in it the label of an alias. */
	list: string;
	label?: string;
	recipients: string[];
}

const messageOf = ({ request }: BatchEntry): IDataObject => request.body as IDataObject;

function recipientListOf(body: IDataObject): RecipientList | undefined {
	if (isObject(body.include_aliases)) {
		const [[label, people], ...others] = Object.entries(body.include_aliases);
		return others.length > 0
			? undefined
			: { list: 'include_aliases', label, recipients: people as string[] };
	}
	const list = recipientFields.find((each) => Array.isArray(body[each]));
	return list === undefined ? undefined : { list, recipients: body[list] as string[] };
}

/** Messages of several items that differ in nothing but their people leave as one. */
export const messageBatch: BatchStrategy = {
	canPartiallyFail: false,

	batchKey(passenger) {
		const { method, url } = passenger.request;
		if (method !== 'POST' || url !== '/notifications') return undefined;
		const message = messageOf(passenger);
		const address = recipientListOf(message);
		if (!address || !canBatch(passenger.context)) return undefined;
		return JSON.stringify({ ...message, [address.list]: address.label ?? '', idempotency_key: '' });
	},

	chunk<P extends BatchEntry>(passengers: P[]): P[][] {
		const loads: P[][] = [];
		let aboard = new Set<string>();
		for (const passenger of passengers) {
			const people = recipientListOf(messageOf(passenger))?.recipients ?? [];
			const further = people.filter((person) => !aboard.has(person)).length;
			if (loads.length === 0 || aboard.size + further > maxRecipients) {
				loads.push([]);
				aboard = new Set();
			}
			loads[loads.length - 1].push(passenger);
			for (const person of people) aboard.add(person);
		}
		return loads;
	},

	merge(passengers) {
		const messages = passengers.map(messageOf);
		const people = [
			...new Set(messages.flatMap((each) => recipientListOf(each)?.recipients ?? [])),
		];
		const { list, label } = recipientListOf(messages[0]) as RecipientList;
		// The same key with other people would silently leave them out, so the key knows them.
		const idempotency_key = uuidFrom([messages.map((each) => each.idempotency_key), people]);
		const addressed = label === undefined ? people : { [label]: people };
		return {
			...passengers[0].request,
			body: { ...messages[0], [list]: addressed, idempotency_key },
		};
	},

	/** Who was not reached is told to the items that named them, and whom nobody named to the first. */
	splitResponse(passengers, answer) {
		const { errors, ...body } = responseBody(answer);
		if (!body.id || !isObject(errors)) {
			return passengers.map(() => ({ ...answer, body: { ...body, errors } }));
		}
		const groups = passengers.map((each) => recipientListOf(messageOf(each))?.recipients ?? []);
		return splitErrorReport(errors, groups).map(
			({ report, coversAllRecipients: coversAllRecipients }) => ({
				...answer,
				body: {
					...body,
					...(report && { errors: report }),
					...(coversAllRecipients && { id: '' }),
				},
			}),
		);
	},
};
