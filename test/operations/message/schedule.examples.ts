import { app } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf, type Example } from '../../support/examples';

const id = '3c3f0f6e-0f0e-4a6a-9b2f-7a1d5b0c9e15';
const ada = { sendTo: 'users', userIds: 'customer-1842', message: 'Hello' };
const sent = { status: 'sent', id, idempotencyKey: anyIdempotencyKey, alreadySent: false };

const sending = (body: {
	send_after?: string;
	[property: string]: unknown;
}): Pick<Example, 'sends' | 'answer' | 'shows'> => ({
	sends: {
		method: 'POST',
		path: '/notifications',
		body: {
			app_id: app,
			target_channel: 'push',
			include_aliases: { external_id: ['customer-1842'] },
			contents: { en: 'Hello' },
			idempotency_key: anyIdempotencyKey,
			...body,
		},
	},
	answer: { body: { id, external_id: null } },
	shows: [
		{
			...sent,
			...((body.send_after ?? body.delayed_option) !== undefined && { status: 'scheduled' }),
			...(body.send_after && { sendAt: body.send_after }),
		},
	],
});

const hours = (count: number): Date => new Date(Date.now() + count * 3_600_000);
const dateIn = (count: number): string => hours(count).toISOString().slice(0, 10);
const timeIn = (count: number): string => hours(count).toISOString().slice(11, 16);

/** A date and local time that is, in UTC, so many hours from now. */
const atLocalTime = (count: number) => ({
	...ada,
	schedule: 'localTime',
	localDate: dateIn(count),
	localTime: timeIn(count),
});

const empty = '={{ $json.missing }}';

/** OneSignal would ignore the time zones in an app that throttles pushes. */
const inLocalTime = { delayed_option: 'timezone', throttle_rate_per_minute: 0 };

export default examplesOf('message', 'sendPush', [
	{
		when: 'it is sent now, with all else filled in before',
		given: { ...ada, schedule: 'now', sendAt: '2999-12-24T18:00:00Z', localTime: '9am' },
		...sending({}),
	},
	{
		when: 'it is sent at a date and time',
		given: { ...ada, schedule: 'at', sendAt: '2999-12-24T18:00:00+01:00' },
		...sending({ send_after: '2999-12-24T18:00:00.000+01:00' }),
	},
	...[
		['noon', '12:00PM'],
		['21:45', '9:45PM'],
		['={{ "9 a.m." }}', '9:00AM'],
	].map(([localTime, timeOfDay]) => ({
		when: `it is sent at ${localTime} in each time zone`,
		given: { ...ada, schedule: 'localTime', localTime },
		...sending({ ...inLocalTime, delivery_time_of_day: timeOfDay }),
	})),
	...[
		['a date and time', '2999-12-24T00:00:00'],
		['a date', '2999-12-24'],
		['the end of a day in another zone', '2999-12-24T23:30:00-11:00'],
		['a date of JavaScript', '={{ new Date("2999-12-24T12:00:00Z") }}'],
		['a date of Luxon', '={{ DateTime.fromISO("2999-12-24T23:59:59") }}'],
	].map(([what, localDate]) => ({
		when: `the date of a local time is ${what}`,
		given: { ...ada, schedule: 'localTime', localTime: '9:00 AM', localDate },
		...sending({
			send_after: '2999-12-23T19:30:00.000Z',
			...inLocalTime,
			delivery_time_of_day: '9:00AM',
		}),
	})),
	{
		when: 'a local time has seconds',
		given: { ...ada, schedule: 'localTime', localTime: '9:00:30', localDate: '2999-12-24' },
		...sending({
			send_after: '2999-12-23T19:30:30.000Z',
			...inLocalTime,
			delivery_time_of_day: '09:00:30',
		}),
	},
	{
		when: 'the local time has passed in the first time zones',
		given: atLocalTime(13),
		...sending({
			...inLocalTime,
			delivery_time_of_day: expect.stringMatching(/^\d+:\d\d[AP]M$/) as unknown,
		}),
		shows: [
			{
				...sent,
				status: 'scheduled',
				warnings: [
					expect.stringMatching(
						/^In some time zones it was already past .*: users there get the message a day later\.$/,
					) as unknown,
				],
			},
		],
	},
	{
		when: 'the local time has passed everywhere',
		given: atLocalTime(-13),
		refuses: /^'Local Date' is in the past: 'Local Time' on .* has passed in every time zone/,
		advises: /^Choose a later date/,
	},
	{
		when: 'it is sent at the time each user was last active',
		given: { ...ada, schedule: 'whenActive' },
		...sending({ delayed_option: 'last-active', throttle_rate_per_minute: 0 }),
	},
	...[
		['Send At', { schedule: 'at', sendAt: empty }],
		['Local Time', { schedule: 'localTime', localTime: empty }],
	].map(([name, fields]) => ({
		when: `${String(name)} is an expression that returns nothing`,
		given: { ...ada, ...(fields as object) },
		refuses: `'${String(name)}' is empty [item 0]`,
		advises: /^Enter a value/,
	})),
	{
		when: 'the local time is half of a time',
		given: { ...ada, schedule: 'localTime', localTime: '9' },
		refuses: `'Local Time' isn't a time of day: "9" [item 0]`,
		advises: /9:00 AM/,
	},
	{
		when: 'the time from which users are active has passed',
		given: { ...ada, schedule: 'whenActive', activeFrom: '2020-01-01T00:00:00Z' },
		refuses: /^'Active From' is in the past/,
		advises: /^Choose a later time, or leave it empty to start now\./,
	},
	{
		when: 'a message with a time for each user is throttled',
		given: { ...ada, schedule: 'whenActive', pushOptions: { messagesPerMinute: 600 } },
		refuses:
			"'Messages per Minute' can't be combined with a time for each user under 'When' [item 0]",
		advises: /^Set 'Messages per Minute' to 0/,
	},
	{
		when: 'a message that is sent now is throttled',
		given: { ...ada, pushOptions: { messagesPerMinute: 600 } },
		...sending({ throttle_rate_per_minute: 600 }),
	},
]);
