import { resource } from '../../define';
import { sendEmail } from './sendEmail.operation';
import { sendPush } from './sendPush.operation';
import { sendSms } from './sendSms.operation';

export const message = resource({ name: 'Message', value: 'message' }, [
	sendPush,
	sendEmail,
	sendSms,
]);
