import { resource } from '../../properties/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { transfer } from './transfer.operation';
import { unsubscribeEmail } from './unsubscribeEmail.operation';
import { update } from './update.operation';

export const subscription = resource({ name: 'Subscription', value: 'subscription' }, [
	create,
	update,
	transfer,
	unsubscribeEmail,
	remove,
]);
