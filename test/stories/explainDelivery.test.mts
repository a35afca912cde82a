import { useDeliverySetup } from '../support/deliverySetup.mts';
import { pushToSegment } from './deliveryCauses/deliveryCase.mts';
import { arrived } from './deliveryCauses/arrived.mts';
import { failed } from './deliveryCauses/failed.mts';
import { notSent } from './deliveryCauses/notSent.mts';
import { unsubscribed } from './deliveryCauses/unsubscribed.mts';
import { waiting } from './deliveryCauses/waiting.mts';
import { unknown } from './deliveryCauses/unknown.mts';

const deliveryCases = [...arrived, ...failed, ...notSent, ...unsubscribed, ...waiting, ...unknown];

const setup = useDeliverySetup();

it.each(deliveryCases)('tells that $when', async (each) => {
	const { arrange, verdict, reason, isProven = true } = each;
	const explained = await setup.explain(...(await arrange(setup)));
	expect(explained).toMatchObject({ verdict, reason, reasonIsProven: isProven });
	expect(explained.explanation).toMatch(verdict === 'unknown' ? /^Can't tell, because / : /\.$/);
	expect(explained.whatToDo).toMatch(/\.$/);
	const isOpen = ['pending', 'unknown'].includes(verdict);
	if (!isOpen) expect(explained.explanation).not.toContain('may stand in the way');
});

it('items about one message share what is looked up for it', async () => {
	const id = await setup.send(pushToSegment('Subscribed Users'));
	const before = setup.emulator.requests.length;
	const explained = await setup.explainAll(id, ['ada', 'grace', 'linus']);
	expect(explained.map(({ verdict }) => verdict)).toEqual([
		'delivered',
		'delivered',
		'notDelivered',
	]);
	const paths = setup.emulator.requests
		.slice(before)
		.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
	expect(paths.filter((path) => path.includes(id))).toEqual([
		`GET /notifications/${id}`,
		`POST /notifications/${id}/export_events`,
	]);
});
