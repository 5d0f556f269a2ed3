// Written by `npm run codegen` from the .graphql files beside it and the schema; changes made here are lost.

export type AccountState = 'ACTIVE' | 'RESTING' | 'RETIRED';
export type ActionKind = 'ASK_LINE' | 'CLOSE' | 'OPEN_MATERIAL' | 'STIMULUS' | 'WAR_REPORT';
export type ActionState = 'DONE' | 'FAILED' | 'FIRING' | 'LATE' | 'PLANNED' | 'SKIPPED';
export type ActivityEdit = 'GROUP' | 'TIER';
export type ActivityKind = 'BRIEFING' | 'CAMP' | 'FLASH_SALE' | 'MEETING' | 'OTHER' | 'PICKING' | 'SHARING' | 'TRAINING' | 'VALUES';
export type ActivityState = 'CANCELLED' | 'DONE' | 'PLANNED';
export type AssignBrokenKind = 'BAND_LEAST' | 'BAND_MOST' | 'CAPACITY' | 'PROVINCE' | 'SKILL';
export type AssignCheckKind = 'BAND' | 'CAPACITY' | 'OTHERS_STAY' | 'PROVINCE' | 'SKILL' | 'TEAM_TOGETHER' | 'WEEKDAYS';
export type AssignMethod = 'BAND' | 'COUNT' | 'LEAVING' | 'SKILLED' | 'WEIGHTED';
export type Attendance = 'CAME' | 'EXCUSED' | 'EXPECTED' | 'MISSED';
export type BoardMetric = 'NEW_MEMBERS' | 'ORDERS' | 'SALES';
export type BoardSubject = 'DISTRIBUTOR' | 'GROUP' | 'OPERATOR' | 'REGION' | 'TEAM';
export type BookingConflictKind = 'ABSENT' | 'BOOKED' | 'OUTSIDE_HOURS' | 'REST';
export type BookingKind = 'LECTURE' | 'LESSON' | 'LIVE' | 'MEETING' | 'ON_DUTY' | 'OTHER' | 'PATROL' | 'RELAY' | 'SHARING';
export type BreachKind = 'EXAGGERATION' | 'OTHER' | 'OUTSIDE_LINK' | 'QUARREL' | 'SPAM';
export type CalendarConflictKind = 'ABSENT' | 'OUTSIDE_HOURS' | 'OVERLAP' | 'QUIET' | 'REST';
export type CalendarFor = 'CAMPAIGN' | 'OPERATORS' | 'PERSON' | 'TIER';
export type CampMetric = 'CHECK_INS' | 'CODE_ACKNOWLEDGED' | 'FIRST_ORDER' | 'HOMEWORK_ACCEPTED' | 'HOMEWORK_SCORE';
export type CampState = 'CLOSED' | 'ENROLLING' | 'EXTENDED' | 'OPEN';
export type CampaignState = 'CANCELLED' | 'CLOSED' | 'CLOSING' | 'DRAFT' | 'PAUSED' | 'READY' | 'RUNNING';
export type CampaignStep = 'EMPOWERMENT' | 'KIT' | 'LIVE' | 'MARGIN' | 'PLAY' | 'REPORTS' | 'REVIEW' | 'SELECTION' | 'TIMETABLE';
export type ChannelKind = 'GROUP_ROBOT' | 'SIGNED_WEBHOOK';
export type CheckInState = 'AHEAD' | 'DONE' | 'MADE_UP' | 'MAKE_UP' | 'MISSED' | 'OPEN';
export type Comparison = 'AT_LEAST' | 'AT_MOST';
export type CourseState = 'DRAFT' | 'PUBLISHED';
export type DatabaseKind = 'EMBEDDED' | 'REPLICA_SET';
export type DistributorSort = 'JOINED_FIRST' | 'JOINED_LATEST' | 'MEMBER_NO';
export type DivertSource = 'FILTER' | 'TIER_PLAN';
export type DivertState = 'DONE' | 'PLANNED' | 'PLANNING' | 'RUNNING' | 'STARTING' | 'STOPPED';
export type DueActionKind = 'COPY_TASK' | 'FINISH_TASK' | 'FINISH_WITH_EVIDENCE' | 'LINK';
export type DueBy = 'GROUP' | 'KIND' | 'OPERATOR';
export type DueKind =
  | 'ACCOUNT'
  | 'ACKNOWLEDGE'
  | 'CAMP'
  | 'CAMPAIGN_ACTION'
  | 'GROUP_FULL'
  | 'GROUP_UNHELD'
  | 'HAND_OVER_NOTE'
  | 'INVITES'
  | 'JOINS_REFUSED'
  | 'KOL'
  | 'LEAVE'
  | 'OBJECTION'
  | 'ROBOT'
  | 'SEND_TEXT'
  | 'SHIFT'
  | 'TASK'
  | 'UPKEEP'
  | 'VIOLATION';
export type DueState = 'BROKEN' | 'DUE' | 'LATE';
export type DutyKind = 'LECTURE' | 'LIVE' | 'ON_DUTY' | 'PATROL' | 'RELAY' | 'SHARING';
export type DutyMissedWhy = 'NOT_ACCEPTED' | 'NOT_HANDED_IN' | 'NOT_STARTED';
export type DutyState = 'ACCEPTED' | 'ASKED' | 'DONE' | 'MISSED' | 'STARTED' | 'WITHDRAWN';
export type EnrolmentState = 'ACTIVE' | 'ENROLLED' | 'EXTENDED' | 'FAILED' | 'GRADUATED' | 'LEFT';
export type FileKind = 'IMAGE' | 'VIDEO';
export type FindingLevel = 'PASSED' | 'REFUSED' | 'WARNING';
export type GroupCodeState = 'DRAFT' | 'PUBLISHED';
export type GroupEventKind =
  | 'ACCOUNT_CHANGED'
  | 'ADMITTED'
  | 'DIVERTED'
  | 'HEALTH_CHANGED'
  | 'HOLDER_CHANGED'
  | 'JOIN_REFUSED'
  | 'LEAVES_ASKED'
  | 'LEAVES_WITHDRAWN'
  | 'MERGED_FROM'
  | 'MERGED_INTO'
  | 'OPENED'
  | 'PLACED'
  | 'RELEASED'
  | 'RENAMED'
  | 'ROBOT_CHANGED'
  | 'ROLE_CHANGED'
  | 'SPLIT_FROM'
  | 'SPLIT_INTO'
  | 'STATE_CHANGED'
  | 'TAGGED'
  | 'TRANSFORMED_FROM'
  | 'TRANSFORMED_INTO'
  | 'VIOLATION';
export type GroupHealthPart = 'ACTIVITY' | 'CHURN' | 'SALES' | 'SILENT' | 'VIOLATIONS';
export type GroupMemberSort = 'JOINED_FIRST' | 'JOINED_LATEST' | 'SPOKE';
export type GroupPurpose = 'CAMP' | 'CAMPAIGN' | 'LEADERS' | 'LOCAL' | 'SERVICE';
export type GroupRole = 'ASSISTANT' | 'KOL' | 'MEMBER' | 'OPERATOR' | 'OWNER';
export type GroupSort = 'HEALTH' | 'LARGEST' | 'NAME' | 'NEWEST' | 'NUMBER' | 'STATE_LATEST';
export type GroupState = 'DECLINING' | 'DISSOLVED' | 'FORMING' | 'GROWING' | 'MATURE' | 'PREPARING' | 'TRANSFORMED';
export type HomeworkState = 'ACCEPTED' | 'HANDED_IN' | 'RETURNED';
export type HomeworkVerdict = 'ACCEPTED' | 'RETURNED';
export type ImportKind = 'DISTRIBUTORS' | 'ORDERS';
export type InviteState = 'DONE' | 'OPEN' | 'STOPPED';
export type InviteStep = 'ACKNOWLEDGED' | 'BEFRIEND' | 'JOINED' | 'PINNED' | 'RENAMED' | 'RULES' | 'SCRIPT';
export type InviteStop = 'DECLINED' | 'DIVERT_STOPPED' | 'GROUP_CLOSED' | 'LEFT' | 'NOT_NEEDED' | 'UNREACHABLE';
export type InviteWay = 'PERSONAL' | 'QR_CODE';
export type IpAccountSort = 'FRIENDS_MOST' | 'HEALTH_WORST' | 'NAME';
export type JoinWay = 'INVITATION' | 'MOVED' | 'PIPELINE' | 'QR_CODE' | 'UNKNOWN';
export type KitItemKind = 'PICTURES' | 'PLAY' | 'POSTER' | 'TEXT' | 'VIDEO';
export type KitItemState = 'READY' | 'WITHDRAWN';
export type KitPlay = 'INTERACTION' | 'OFFLINE' | 'SALES';
export type KitUse = 'COPY' | 'SHARE';
export type KolAct =
  | 'ACCEPTED'
  | 'APPOINTED'
  | 'BEGAN'
  | 'CHANGED'
  | 'DECLINED'
  | 'ENDED'
  | 'GROUP_JOINED'
  | 'GROUP_LEFT'
  | 'LAPSED'
  | 'NOMINATED'
  | 'RELEASED'
  | 'RENEWED'
  | 'TAKEN_OVER'
  | 'WITHDRAWN';
export type KolConcern = 'NO_GROUP' | 'TIER_FELL';
export type KolCriterion = 'ACTIVITY' | 'CONDUCT' | 'REPLIES' | 'SALES' | 'TEAM' | 'TENURE';
export type KolSort = 'LATEST' | 'MOST_DUTIES' | 'TERM_END';
export type KolState = 'ACCEPTED' | 'APPOINTED' | 'DECLINED' | 'ENDED' | 'LAPSED' | 'NOMINATED' | 'RELEASED' | 'WITHDRAWN';
export type LeaveReason = 'DUPLICATE' | 'TIER' | 'VIOLATION';
export type LineKind = 'PICTURE' | 'PLAY' | 'TEXT';
export type LiveState = 'CANCELLED' | 'ENDED' | 'PREPARING' | 'RUNNING';
export type MeetingActionState = 'DONE' | 'DROPPED' | 'OPEN';
export type MeetingItemKind = 'BENEFITS' | 'EVENTS' | 'OWN' | 'PRODUCT';
export type MeetingState = 'CANCELLED' | 'HELD' | 'PLANNED';
export type MemberKind = 'ASKER' | 'CHALLENGER' | 'ORGANISER' | 'TALKER' | 'THINKER' | 'WATCHER';
export type MessageKind = 'IMAGE' | 'LINK' | 'OTHER' | 'TEXT';
export type Metric =
  | 'ACTIVE_DOWNLINE'
  | 'BUYERS'
  | 'CAMP_GRADUATED'
  | 'DIRECT_RECRUITS'
  | 'DUTY_SCORE'
  | 'OWN_ORDERS'
  | 'OWN_SALES'
  | 'REFUND_RATE'
  | 'REPLICATION_INDEX'
  | 'REPURCHASES'
  | 'TEAM_RECRUITS'
  | 'TEAM_SALES'
  | 'VIOLATIONS';
export type MetricUnit = 'BASIS_POINTS' | 'COUNT' | 'FEN';
export type MetricWindow = 'DAYS_7' | 'DAYS_30' | 'DAYS_90' | 'LIFETIME';
export type MilestoneKind = 'FIRST_TO' | 'GOAL_SHARE';
export type ModelChangeKind = 'ADDED' | 'CHANGED' | 'REMOVED';
export type ObjectionState = 'ANSWERED' | 'OPEN';
export type OperatorLevel = 'EXCELLENT' | 'STANDARD' | 'TRAINEE';
export type OrderKind = 'FIRST_OFFER' | 'GROUP_BUY' | 'MEMBERSHIP' | 'PRODUCT';
export type OutgoingKind = 'IMAGE' | 'MARKDOWN' | 'NEWS' | 'TEXT';
export type OutgoingState = 'AS_TASK' | 'CANCELLED' | 'DEAD' | 'SENDING' | 'SENT' | 'UNCERTAIN' | 'WAITING';
export type PassNodeKind = 'ALL' | 'ANY' | 'CONDITION';
export type PatrolStep = 'ASK_FOR_REMOVAL' | 'REMIND' | 'WARN';
export type PersonKind = 'DISTRIBUTOR' | 'STAFF';
export type PointsKind = 'CORRECTION' | 'DUTY' | 'REVERSAL';
export type ProductEndorsement = 'CERTIFIED' | 'KNOWN_BRAND' | 'NONE' | 'PUBLIC_FIGURE';
export type ProposalState = 'APPLIED' | 'DISCARDED' | 'DRAFT';
export type QuarantineKind = 'ORDER' | 'REFUND';
export type QuarantineReason = 'MEMBER_UNKNOWN' | 'ORDER_UNKNOWN' | 'REFUND_TOO_LARGE';
export type RelayDirection = 'DOWN' | 'UP';
export type RelayState = 'DONE' | 'OPEN' | 'WITHDRAWN';
export type ReportKind = 'CLOCK' | 'CORRECTION' | 'HAND' | 'MILESTONE';
export type ReportState = 'MADE' | 'POSTED';
export type ReviewActionState = 'DONE' | 'DROPPED' | 'OPEN';
export type ReviewCut = 'GROUP' | 'HOUR' | 'OPERATOR' | 'PHASE' | 'TIER';
export type ReviewState = 'MAKING' | 'READY' | 'WAITING';
export type RewardKind = 'THRESHOLD' | 'TOP_N';
export type RewardPrize = 'CASH' | 'GIFT' | 'HONOUR';
export type RobotState = 'FAILING' | 'GOOD' | 'OFF';
export type Role = 'ADMIN' | 'DISTRIBUTOR' | 'KOL' | 'OPERATOR' | 'OPS_MANAGER';
export type RotaState = 'ACTIVE' | 'DRAFT' | 'ENDED';
export type RuleKind = 'ALL' | 'ANY' | 'CONDITION';
export type RunState = 'DONE' | 'FAILED' | 'QUEUED' | 'RUNNING';
export type RunTrigger = 'CLOCK' | 'PERSON';
export type ScriptOccasion =
  | 'BEFRIEND'
  | 'CAMPAIGN'
  | 'CARE'
  | 'DAILY'
  | 'HAND_OVER'
  | 'INVITE'
  | 'LEAVE'
  | 'PIN'
  | 'REMIND'
  | 'REMOVE'
  | 'RENAME'
  | 'RULES'
  | 'WARN'
  | 'WELCOME';
export type ScriptState = 'DRAFT' | 'PUBLISHED' | 'REPLACED' | 'RETIRED';
export type SearchKind = 'DISTRIBUTOR' | 'PRODUCT';
export type SelectionCriterion = 'ENDORSEMENT' | 'FAST_MOVING' | 'FITS_MEMBERS' | 'MARGIN' | 'REPURCHASE' | 'SEASON';
export type SettingKind = 'CLOCK' | 'CLOCKS' | 'COUNT' | 'DAYS' | 'HOURS' | 'TEXT';
export type SignInWay = 'INVITATION' | 'PASSWORD' | 'PERSONA' | 'TICKET';
export type StepState = 'DOING' | 'DONE' | 'PROBLEM' | 'TODO';
export type SwapKind = 'COVER' | 'SWAP' | 'TAKE_OVER';
export type SwapState = 'AGREED' | 'APPROVED' | 'EXPIRED' | 'OPEN' | 'REFUSED' | 'WITHDRAWN';
export type TaskKind = 'ACCOUNT_UPKEEP' | 'ASK_TO_LEAVE' | 'HAND_OVER_NOTE' | 'MISSED_DUTY' | 'OTHER' | 'REVIEW_ACTION' | 'SEND_TEXT';
export type TaskState = 'DONE' | 'DROPPED' | 'OPEN';
export type TeamShow = 'ALL' | 'MID' | 'NEED_HELP' | 'NEW';
export type Tier = 'HEAD' | 'MID' | 'NEW';
export type TierChangeKind = 'DEMOTED' | 'GRACE_BEGUN' | 'GRACE_ENDED' | 'PINNED' | 'PIN_ENDED' | 'PROMOTED';
export type TierPolicyState = 'CHECKED' | 'DRAFT' | 'PUBLISHED';
export type UpkeepKind = 'COMMENT' | 'LIKE' | 'POST';
export type ViolationRuleKind = 'FLOOD' | 'KEYWORDS' | 'LINKS';
export type ViolationState = 'CANDIDATE' | 'DISMISSED' | 'REMINDED' | 'REMOVAL_PROPOSED' | 'REMOVED' | 'WARNED';
export type WeeklyModelState = 'DRAFT' | 'PUBLISHED';
export type WorkState = 'DONE' | 'FAILED' | 'QUEUED' | 'RUNNING' | 'STOPPED';
