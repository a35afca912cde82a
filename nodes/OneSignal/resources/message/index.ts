import { resource } from '../../properties/operation';
import { cancel } from './cancel.operation';
import { estimate } from './estimate.operation';
import { explainDelivery } from './explainDelivery.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getHistory } from './getHistory.operation';
import { sendAndWait } from './sendAndWait.operation';
import { sendEmail } from './sendEmail.operation';
import { sendPush } from './sendPush.operation';
import { sendSms } from './sendSms.operation';

export const message = resource({ name: 'Message', value: 'message' }, [
	sendPush,
	sendEmail,
	sendSms,
	sendAndWait,
	get,
	getAll,
	cancel,
	estimate,
	getHistory,
	explainDelivery,
]);
