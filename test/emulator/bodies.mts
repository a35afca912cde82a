import { demoApp } from '../support/emulator/emulator.mts';

/** A push to one user; `others` override its fields. */
export const pushTo = (externalId: string, others: Record<string, unknown> = {}) => ({
	app_id: demoApp.id,
	target_channel: 'push',
	include_aliases: { external_id: [externalId] },
	contents: { en: 'Hello' },
	...others,
});

export const emailTo = (others: Record<string, unknown>) => ({
	app_id: demoApp.id,
	target_channel: 'email',
	email_subject: 'Subject',
	email_body: '<p>Body</p>',
	...others,
});
export const smsTo = (others: Record<string, unknown>) => ({
	app_id: demoApp.id,
	target_channel: 'sms',
	name: 'otp',
	contents: { en: 'Code 1234' },
	...others,
});
export const segment = (name: string) => ({
	app_id: demoApp.id,
	included_segments: [name],
	contents: { en: 'Hello' },
});
export const filtered = (...filters: unknown[]) => ({
	app_id: demoApp.id,
	filters,
	contents: { en: 'Hello' },
});
