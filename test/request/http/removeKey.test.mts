import { removeKey } from '../../../nodes/OneSignal/request/http/removeKey';

const key = 'os_v2_app_secret';

it('masks the key wherever a response quotes it', () => {
	const response = { errors: [`Unknown key ${key}`, `${key}${key}`], id: 7, none: null };
	expect(removeKey(response, key)).toEqual({
		errors: ['Unknown key ***', '******'],
		id: 7,
		none: null,
	});
});

it('leaves a response as it is where there is no key', () => {
	const response = { errors: ['Unknown key'], id: 7 };
	expect(removeKey(response, '')).toEqual(response);
});
