import type { INodeParameters } from 'n8n-workflow';

import { email, push, sms, useDryRuns } from './dryRuns.mts';

const { warningsOf } = useDryRuns();

describe('recipients and time', () => {
	const at = (time: string) => ({ ...sms, schedule: 'at', sendAt: `2999-07-01T${time}:00` });
	it.each<[INodeParameters, RegExp]>([
		[{ ...sms, userIds: 'a, b' }, /^The text in 'User IDs' was split into 2 recipients\. Check/],
		[
			{ ...sms, userIds: '={{ "a" }}\n{{ "b" }}' },
			/^The text in 'User IDs' was split into 2 recipients\. Check/,
		],
		[
			{ ...sms, sendTo: 'phoneNumbers', phoneNumbers: '+15551234567, +15551234568' },
			/^The text in 'Phone Numbers' was split into 2 recipients\. Check/,
		],
		[
			{
				...email,
				sendTo: 'emailAddresses',
				emailAddresses: '={{ ["A@example.com", "a@example.com"] }}',
			},
			/^Some email addresses differ only in case/,
		],
		[
			{ ...push, sendTo: 'segments', includedSegments: ['Subscribed Users'], allowEveryone: true },
			/^This message goes to all your users/,
		],
		[at('21:00'), /^It is sent at 9:00 PM in the workflow's time zone \(America\/New_York\)/],
		[at('07:59'), /^It is sent at 7:59 AM in the workflow's time zone/],
		[
			{ ...push, schedule: 'localTime', localTime: '22:30' },
			/^It arrives at 10:30 PM in each user's time zone/,
		],
	])('%j', async (given, warning) => {
		const warnings = await warningsOf(given);
		expect(warnings).toEqual([expect.stringMatching(warning)]);
	});

	it.each<INodeParameters>([
		{ ...sms, userIds: '={{ ["a", "b"] }}' },
		{ ...sms, userIds: '["a", "b"]' },
		at('08:00'),
		at('20:59'),
		{ ...push, schedule: 'localTime', localTime: '9am' },
		{ ...push, schedule: 'whenActive' },
		{ ...email, schedule: 'localTime', localTime: '22:30' },
	])('says nothing about %j', async (given) => {
		expect(await warningsOf(given)).toEqual([]);
	});
});
