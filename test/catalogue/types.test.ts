import { expectTypeOf, test } from 'vitest'
import type { ScalarKind } from '../../src/catalogue/descriptor.js'
import type { Fields, Problem, ProductFollow, Scalars } from '../../src/catalogue/push-base.js'
import type {
  CardPayOrderEvent,
  Event,
  LocationMessage,
  MassSendJobFinishEvent,
  Message,
  PicWeixinEvent,
  Push,
  PushMap,
  PushType,
  SubscribeEvent,
  UserAuthorizeInvoiceEvent,
  UserConsumeCardEvent,
  UserGetCardEvent,
} from '../../src/generated/pushes.js'

test('a push is told by its type', () => {
  const told = (push: Push): unknown => {
    if (push.type === 'user_get_card_event') expectTypeOf(push).toEqualTypeOf<UserGetCardEvent>()
    if (push.type === 'unknown_event') return push.name
    // @ts-expect-error a misspelt type is nobody's
    if (push.type === 'user_get_cards_event') return undefined
    // @ts-expect-error card_id belongs to some pushes only
    return push.card_id
  }
  expectTypeOf(told).toBeFunction()
})

test('the map leads from each type to its push', () => {
  expectTypeOf<PushMap[PushType]>().toEqualTypeOf<Push>()
  expectTypeOf<PushMap['text']['content']>().toEqualTypeOf<string>()
  expectTypeOf<Push['type']>().toEqualTypeOf<PushType>()
})

test('every push has the common attributes', () => {
  expectTypeOf<Push['message_id']>().toEqualTypeOf<string>()
  expectTypeOf<Push['target' | 'source' | 'raw' | 'wire_name']>().toEqualTypeOf<string>()
  expectTypeOf<Push['time']>().toEqualTypeOf<number>()
  expectTypeOf<Push['fields']>().toEqualTypeOf<Fields>()
  expectTypeOf<Push['problems']>().toEqualTypeOf<readonly Problem[]>()
  expectTypeOf<Message['idx']>().toEqualTypeOf<number | undefined>()
  // @ts-expect-error events do not come from an article
  expectTypeOf<Event['idx']>()
})

test('kinds become types', () => {
  expectTypeOf<keyof Scalars>().toEqualTypeOf<ScalarKind>()
  expectTypeOf<UserGetCardEvent['is_give_by_friend']>().toEqualTypeOf<0 | 1>()
  expectTypeOf<UserGetCardEvent['outer_id']>().toEqualTypeOf<string>()
  expectTypeOf<UserGetCardEvent['friend_user_name']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<CardPayOrderEvent['pay_finish_time']>().toEqualTypeOf<number>()
  expectTypeOf<CardPayOrderEvent['card_id']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<PicWeixinEvent['pic_list'][number]['pic_md5_sum']>().toEqualTypeOf<string>()
  expectTypeOf<NonNullable<MassSendJobFinishEvent['copyright_check_result']>['result_list'][number]['article_idx']>().toEqualTypeOf<number>()
  expectTypeOf<SubscribeEvent['product']>().toEqualTypeOf<ProductFollow | undefined>()
  expectTypeOf<LocationMessage['location']>().toEqualTypeOf<readonly [number, number]>()
  expectTypeOf<UserAuthorizeInvoiceEvent['source']>().toEqualTypeOf<string>()
})

test('the known words of a text are offered, others are taken', () => {
  expectTypeOf<'FROM_API'>().toExtend<UserConsumeCardEvent['consume_source']>()
  expectTypeOf<string>().toExtend<UserConsumeCardEvent['consume_source']>()
})

test('data is read-only', () => {
  const write = (event: UserGetCardEvent) => {
    // @ts-expect-error what Weixin sent stays as it was
    event.card_id = ''
  }
  expectTypeOf(write).toBeFunction()
})
