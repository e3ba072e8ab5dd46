package org.cellbed.model.policy;

/**
 * Decides where tasks are computed: 0 for the device itself, m for server m. Either a {@link DevicePolicy} or a
 * {@link CentralPolicy}.
 *
 * <p>An instance belongs to one process and cell, may serve several devices and is called by one thread. Its
 * decisions must be a function of the arguments alone (it may cache results for the same arguments); otherwise runs
 * cannot be repeated.
 */
public sealed interface Policy permits DevicePolicy, CentralPolicy {}
