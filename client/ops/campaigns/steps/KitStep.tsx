export { KitStep } from '../kit/KitStep.tsx';
