import { demoApp } from '../support/emulator/emulator.mts';
import { filtered, emailTo, pushTo, segment, smsTo } from './bodies.mts';
import { useEmulator } from './client.mts';

const client = useEmulator();

const send = (body: unknown) => client.request('POST', '/notifications', body);
const texts = (count: number, form: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => form(index));

describe('a message is rejected for', () => {
	const noTargeting =
		'You must include which players, segments, or tags you wish to send this notification to.';
	const noEnglish = 'Message Notifications must have English language content';
	const oneChannel = 'You may only send to one delivery channel at a time';
	const tag = { field: 'tag', key: 'plan', relation: '=', value: 'pro' };

	test.each<[string, unknown, string | RegExp]>([
		['a message to no recipients', { app_id: demoApp.id, contents: { en: 'x' } }, noTargeting],
		[
			'an empty list of people',
			pushTo('u1', { include_aliases: { external_id: [] } }),
			noTargeting,
		],
		['two ways of targeting', { ...segment('All'), filters: [tag] }, /can not be combined/],
		['aliases without a channel', pushTo('u1', { target_channel: undefined }), /target_channel/],
		['a message without English', pushTo('u1', { contents: { de: 'Hallo' } }), noEnglish],
		['a message without words', pushTo('u1', { contents: undefined }), noEnglish],
		['a language that is none', pushTo('u1', { contents: { en: 'x', klingon: 'y' } }), /klingon/],
		['a title in fewer languages', pushTo('u1', { headings: { en: 'x', de: 'y' } }), /headings/],
		['mail and push at once', pushTo('u1', { email_body: '<p>x</p>' }), oneChannel],
		['a mail without a subject', emailTo({ email_to: ['a@b.de'], email_subject: '' }), /subject/],
		['an address that is none', emailTo({ email_to: ['unknown'] }), /`email_to.0` .*valid email/],
		['a number that is none', smsTo({ include_phone_numbers: ['0151 1'] }), /E\.164/],
		[
			'a delayed text',
			smsTo({ include_phone_numbers: ['+4915112345678'], delayed_option: 'timezone' }),
			/delayed_option/,
		],
		[
			'a subscription that is no UUID',
			{ ...filtered(), filters: undefined, include_subscription_ids: ['x'] },
			/UUID/,
		],
		[
			'an idempotency key that is no UUID',
			pushTo('u1', { idempotency_key: 'order-1' }),
			/idempotency_key/,
		],
		[
			'the former name of the key',
			pushTo('u1', { external_id: 'x' }),
			/`external_id` is not known/,
		],
		['an unknown field', pushTo('u1', { content: 'x' }), /`content` is not known/],
		['a number where a text belongs', pushTo('u1', { name: 5 }), /`name` must be of type string/],
		['a name over 128 letters', pushTo('u1', { name: 'n'.repeat(129) }), /`name` .*128/],
		[
			'over 20,000 people',
			pushTo('u1', { include_aliases: { external_id: texts(20_001, String) } }),
			/20000/,
		],
		[
			'custom data over 2 KB, counted in UTF-8',
			pushTo('u1', { custom_data: { x: 'ä'.repeat(1021) } }),
			/custom_data/,
		],
		['an unreadable time', pushTo('u1', { send_after: 'tomorrow' }), /send_after/],
		['too long a life', pushTo('u1', { ttl: 2_419_201 }), /ttl/],
		[
			'four buttons',
			pushTo('u1', { buttons: texts(4, String).map((id) => ({ id, text: id })) }),
			/buttons/,
		],
		['no filters', filtered(), /filters|must include/],
		['201 filters', filtered(...texts(201, String).map(() => tag)), /200/],
		['an operator at the end', filtered(tag, { operator: 'OR' }), /operator/],
		[
			'two operators in a row',
			filtered(tag, { operator: 'OR' }, { operator: 'AND' }, tag),
			/operator/,
		],
		[
			'a number as filter value',
			filtered({ ...tag, value: 5 }),
			/`filters.0.value` must be of type string/,
		],
		['a tag filter without value', filtered({ ...tag, value: undefined }), /value/],
		['an unknown filter', filtered({ field: 'amount_spent', relation: '>', value: '1' }), /field/],
		[
			'21 values in a list',
			filtered({ ...tag, relation: 'in_array', value: texts(21, String).join() }),
			/20 values/,
		],
		[
			'an unknown template',
			pushTo('u1', { contents: undefined, template_id: '99999999-9999-4999-8999-999999999999' }),
			/template/,
		],
	])('%s', async (_what, body, sentence) => {
		const response = await send(body);
		expect(response).toMatchObject({ status: 400, body: { errors: expect.any(Array) } });
		const { errors } = response.body as { errors: string[] };
		expect(errors.join('\n')).toMatch(sentence);
		expect(client.emulator.app().messages).toEqual([]);
	});
});
