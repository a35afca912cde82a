import type { INodeParameters } from 'n8n-workflow';

import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { everyPushField } from '../message/everyPushField';
import { everyPushKey } from '../message/everyPushKey';
import { simpleTemplate, wholeTemplate } from './wholeTemplate';

const answer = { body: { id: 'any', name: 'Welcome' } };
const shows = [{ id: 'any', name: 'Welcome' }];
/** What a push has, but a template for one has not. */
const notOfTemplates = [
	'schedule',
	'localTime',
	'localDate',
	'messagesPerMinute',
	'useFrequencyCap',
	'options',
	'send_after',
	'delayed_option',
	'delivery_time_of_day',
	'throttle_rate_per_minute',
	'enable_frequency_cap',
	'name',
];

const ofTemplates = <T extends object>(push: T): T =>
	Object.fromEntries(Object.entries(push).filter(([key]) => !notOfTemplates.includes(key))) as T;

const templateFields = {
	...ofTemplates(everyPushField),
	pushOptions: ofTemplates(everyPushField.pushOptions as object),
} as INodeParameters;

export default examplesOf('template', 'create', [
	{
		when: 'only what is required is filled in',
		given: { name: 'Welcome', message: 'Hello' },
		sends: {
			method: 'POST',
			path: '/templates',
			body: { app_id: app, name: 'Welcome', contents: { en: 'Hello' } },
		},
		answer,
		shows,
	},
	{
		when: 'every field is filled in',
		given: {
			simplify: false,
			name: 'Welcome',
			...templateFields,
			options: {
				additionalBodyFieldsJson: '{"ttl": 120}',
				dynamicContent: '{"a": {"A": {"t": "x"}}}',
			},
		},
		sends: {
			method: 'POST',
			path: '/templates',
			body: {
				app_id: app,
				name: 'Welcome',
				...ofTemplates(everyPushKey),
				dynamic_content: { a: { A: { t: 'x' } } },
			},
		},
		answer,
		shows,
	},
	{
		when: 'it is for email',
		given: {
			channel: 'email',
			name: 'Welcome',
			subject: 'Welcome',
			emailType: 'html',
			body: '<p>Hello</p>',
			emailOptions: {
				bcc: ['archive@example.com'],
				previewText: 'Good to have you',
				fromName: 'Ada',
				fromAddress: 'hello@example.com',
				replyToAddress: 'support@example.com',
				disableClickTracking: true,
			},
		},
		sends: {
			method: 'POST',
			path: '/templates',
			body: {
				app_id: app,
				isEmail: true,
				name: 'Welcome',
				email_subject: 'Welcome',
				email_body: '<p>Hello</p>',
				email_bcc: ['archive@example.com'],
				email_preheader: 'Good to have you',
				email_from_name: 'Ada',
				email_from_address: 'hello@example.com',
				email_reply_to_address: 'support@example.com',
				disable_email_click_tracking: true,
			},
		},
		answer,
		shows,
	},
	{
		when: 'it is for SMS',
		given: {
			channel: 'sms',
			name: 'Code',
			message: 'Your code',
			smsOptions: { from: 'MG1', mediaUrls: 'https://example.com/a.jpg' },
		},
		sends: {
			method: 'POST',
			path: '/templates',
			body: {
				app_id: app,
				isSMS: true,
				name: 'Code',
				contents: { en: 'Your code' },
				sms_from: 'MG1',
				sms_media_urls: ['https://example.com/a.jpg'],
			},
		},
		answer,
		shows,
	},
	{
		when: 'OneSignal shows the whole template',
		given: { channel: 'sms', name: 'Code', message: 'Your code' },
		sends: {
			method: 'POST',
			path: '/templates',
			body: { app_id: app, isSMS: true, name: 'Code', contents: { en: 'Your code' } },
		},
		answer: {
			body: {
				id: 't-1',
				name: 'Code',
				channel: 'SMS',
				created_at: '2026-01-01T00:00:00Z',
				content: { contents: { en: 'Your code' }, headings: null },
			},
		},
		shows: [
			{
				id: 't-1',
				name: 'Code',
				channel: 'sms',
				title: null,
				message: 'Your code',
				createdAt: '2026-01-01T00:00:00.000Z',
			},
		],
	},
	{
		when: 'OneSignal shows the whole template, for a push',
		given: { name: 'Welcome', message: 'Hello' },
		sends: {
			method: 'POST',
			path: '/templates',
			body: { app_id: app, name: 'Welcome', contents: { en: 'Hello' } },
		},
		answer: { body: wholeTemplate },
		shows: [simpleTemplate],
	},
	{
		when: 'it has no text',
		given: { name: 'Welcome' },
		refuses: "'Message' is empty [item 0]",
		advises: /Enter the text/,
	},
	{
		when: 'an email lacks its body',
		given: { channel: 'email', name: 'Welcome', subject: 'Welcome' },
		refuses: "'Body' is empty [item 0]",
		advises: /both a subject and a body/,
	},
	{
		when: 'OneSignal answers with a web page',
		given: { name: 'Welcome', message: 'Hello' },
		sends: { method: 'POST', path: '/templates', body: expect.anything() },
		answer: {
			status: 422,
			body: '<html><head><title>The change you wanted was rejected (422)</title></head></html>',
		},
		refuses:
			"OneSignal couldn't process these values: The change you wanted was rejected (422) [item 0]",
		advises: /content is filled in/,
	},
]);
